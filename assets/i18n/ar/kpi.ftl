## Direction, frequency, side, audience

kpi-direction-higher = الأعلى أفضل
kpi-direction-lower = الأدنى أفضل
kpi-direction-band = ضمن نطاق
kpi-direction-neither = لا اتجاه مفضل
kpi-frequency-monthly = شهرية
kpi-frequency-quarterly = ربع سنوية
kpi-side-facilitation = التيسير
kpi-side-control = الرقابة
kpi-side-resources = الموارد والنتائج
kpi-side-governance = الحوكمة
kpi-audience-top = الإدارة العليا
kpi-audience-middle = الإدارة الوسطى
kpi-audience-first-line = الإدارة المباشرة
kpi-part-office = مكتب
kpi-part-channel = مسار
kpi-wco-trade-facilitation = تيسير التجارة والتنافسية الاقتصادية
kpi-wco-revenue = تحصيل الإيرادات
kpi-wco-enforcement = الإنفاذ والأمن وحماية المجتمع
kpi-wco-organisational-development = التطوير المؤسسي

## Variation: did it change?

variation-improving = يتحسن
variation-worsening = يتراجع
variation-routine = تباين اعتيادي
variation-neutral = تغيّر
variation-not-enough = بيانات غير كافية

## Assurance: will it meet its target?

assurance-will-meet = سيبلغ المستهدف
assurance-will-not-meet = لن يبلغ المستهدف
assurance-hit-and-miss = بلوغ متذبذب
assurance-withheld = الحدود متقادمة: تُقترح مرحلة جديدة
assurance-not-enough = بيانات غير كافية
assurance-no-target = لا قيمة مستهدفة

## Values

kpi-value-final = نهائية
kpi-value-provisional = أولية
kpi-value-revised = معدّلة
kpi-value-missing = مفقودة
kpi-no-data-yet = لا بيانات بعد
kpi-target-value = المستهدف { $value }
kpi-definition = التعريف
kpi-unit = الوحدة
kpi-guard = مؤشر ضابط
kpi-quality-grade = درجة جودة البيانات
kpi-add-values = إضافة قيم

## The list

kpis-subtitle = { $month }؛ ما يتراجع أولًا، ثم غير المبلَّغ، ثم البعيد عن المستهدف، ثم ما دونه
kpis-chip = { $label } { $count }
kpis-target-met = بلغ المستهدف
kpis-target-missed = دون المستهدف
kpis-no-data = بلا بيانات
kpis-retired = متقاعدة
kpis-not-reported = لم يُبلغ بعد
kpis-last-of = آخر قيمة: { $month }
kpis-enter-values = إدخال القيم
kpis-find = البحث عن مؤشر
kpis-scale = من { $first } إلى { $last }، لكل مقياسه.
kpis-legend-limits = حدود العملية
kpis-legend-left-out = مستبعد من الحدود
kpis-no-limits = لا حدود بعد
kpis-limits-old = حدود متقادمة
kpis-side = الجانب
kpis-audience = المستوى المخاطب
kpis-unit = الإدارة أو المكتب
kpis-every-area = كل المجالات
kpis-every-side = كل الجوانب
kpis-every-audience = كل المستويات
kpis-every-unit = كل الإدارات
kpis-pairs = أزواج الحراسة
kpis-pair = { $kpi } بجانب المؤشرات الحارسة له: { $guards }
kpis-pair-improves = { $kpi } يتحسن، والمؤشرات الحارسة له ({ $guards }) ثابتة حتى الآن
kpis-pair-at-cost = { $kpi } يتحسن بينما يتراجع { $guards }: انظروا إلى الاثنين
kpis-no-pairs = لا مؤشر هنا له مؤشر حارس
kpis-no-pairs-sentence = المؤشر الحارس هو ما يُنظر إليه حين يتحسن مؤشر آخر. يُحدَّد في البطاقة تحت «تعديل الروابط».
kpis-legend-target = المستهدف
kpis-legend-gap = شهر مفقود
kpis-legend-break = انقطاع القياس
kpis-without-values = بلا أي قيمة: { $count }
kpis-none-match = لا مؤشر مطابق
kpis-none-match-sentence = اختر مرشحًا آخر أو امسح البحث.
kpis-show-all = إظهار الكل

## The page of one KPI

kpi-sentence-change = { $value } في { $month }، { $change } منذ { $before }.
kpi-sentence-value = { $value } في { $month }.
kpi-sentence-met = بلغ المستهدف { $target }.
kpi-sentence-missed = لم يبلغ المستهدف { $target }.
kpi-unacceptable = غير مقبول
kpi-sentence-unacceptable = تعتبر اللجنة هذه القيمة غير مقبولة.
kpi-sentence-tolerable = لا تقبل اللجنة هذه القيمة إلا مع إجراء.
kpi-sentence-none = لم تُسجل أي قيمة بعد.
kpi-sentence-waiting = لا قيمة لشهر { $month } بعد؛ آخرها { $value } لشهر { $last }.
kpi-tab-chart = الرسم والقيم
kpi-tab-card = البطاقة
kpi-tab-targets = المستهدفات والانقطاعات
kpi-month = الشهر
kpi-value = القيمة
kpi-counts = الأعداد
kpi-range = المدى
kpi-mark = ملاحظة
kpi-counts-of = { $numerator } من { $denominator }
kpi-where-from = من أين؟
kpi-month-value = { $month }: { $value }
kpi-entered = الإدخال
kpi-entered-file = { $file }، بواسطة { $person }، { $when }
kpi-entered-hand = كتبها { $person }، { $when }
kpi-remark = ملاحظة
kpi-earlier = سابقًا
kpi-earlier-none = لا قيمة سابقة
kpi-earlier-value = { $value }، بواسطة { $person }، { $when }
kpi-because = السبب: { $reason }
kpi-correct-value = تصحيح هذه القيمة
kpi-enter-value = إدخال هذه القيمة
kpi-not-recorded = غير مسجلة
kpi-unit-months = { $unit }، من { $first } إلى { $last }
kpi-alt = من { $first } ({ $from }) إلى { $last } ({ $to })؛ الأدنى { $low }، الأعلى { $high }.
kpi-alt-missing = المفقود: { $months }.
kpi-alt-target = المستهدف { $target }.
kpi-break-before = انقطاع: { $text }
kpi-baseline-begins = بداية قيمة البداية
kpi-event = حدث
kpi-by-decision = { $title } ({ $decision })
kpi-chart-footer = كما هو معروف في { $date }.
kpi-short-name = الاسم المختصر
kpi-limitations = حدود المؤشر
kpi-gaming = كيف يمكن التلاعب به
kpi-decision-use = القرار الذي ينبغي أن يغيره
kpi-no-decision-use = لم يُذكر أي قرار. مؤشر لا يغير قرارًا لا داعي لجمعه.
kpi-guards = الضوابط: انظر إليها عند تحسنه
kpi-elements = يفيد
kpi-no-owner = بلا مسؤول
kpi-measured-as = طريقة القياس
kpi-factor = المعامل
kpi-decimals = المنازل العشرية
kpi-band-low = النطاق من
kpi-band-high = النطاق إلى
kpi-edit-card = تعديل البطاقة
kpi-save-card = حفظ البطاقة
kpi-edit-links = تعديل الروابط
kpi-save-links = حفظ الروابط
kpi-no-objective = بلا هدف
kpi-form-language = النصوص بـ
kpi-not-a-number = هذا ليس رقمًا. اكتب أرقامًا بفاصلة عشرية واحدة.
kpi-not-a-month = هذا ليس شهرًا. اكتب مثلًا 2026-10.
kpi-targets = المستهدفات
kpi-from-month = ابتداءً من شهر
kpi-to-month = إلى شهر
kpi-set-target = تحديد المستهدف
kpi-target-from = { $value } ابتداءً من { $month }
kpi-take-back-named = إزالة: { $what }
kpi-no-targets = لا مستهدف بعد. يسري المستهدف من شهره ويبقى مرسومًا حيث كان ساريًا.
kpi-set-baseline = تحديد قيمة البداية
kpi-baseline-of = { $value }، من { $first } إلى { $last }
kpi-breaks = انقطاعات القياس
kpi-mark-break = تسجيل انقطاع
kpi-break-text = ما الذي تغير في القياس
kpi-no-breaks = لا انقطاع: الخط قابل للمقارنة في كل الأشهر.
kpi-break-at = { $month }: { $text }
kpi-empty = { $kpi } بلا قيمة بعد
kpi-empty-sentence = اكتب الشهر الأول أو استورد ملفًا؛ قيمة واحدة تكفي للرسم.
kpi-gone = لم يعد هذا المؤشر موجودًا
kpi-gone-sentence = ربما جرى التراجع عن إنشائه.
kpi-core = { $kpi } من أساسيات المراجعة ويبقى قائمًا.
kpi-new-version = نسخة جديدة من البطاقة
kpi-new-version-sentence = صارت تقيس شيئًا آخر. تُحفظ البطاقة السابقة وينقطع الخط قبل الشهر الذي تحدده.

## الحدود: المراحل المسجلة، الأشهر المستبعدة، ما تقترحه القيم

process-tab = الحدود
process-phases = حدود العملية
process-left-out = الأشهر المستبعدة
process-method = كيف تُستخرج الحدود والإشارات
process-none = لا حدود بعد
process-none-sentence = القيم كافية. اللجنة هي التي تضع الحدود: خذوا بالمقترح أعلاه أو اختاروا الأشهر بأنفسكم.
process-thin = الحالات وراء كل شهر قليلة إلى حد أن الحدود سترسم الصدفة. يُظهر الرسم نقاطًا مع أعدادها بدلًا من ذلك.
process-first-limits = يمكن وضع حدود ابتداءً من { $since }: توجد { $count ->
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}.
process-refused = لم تُرده { $meeting }: { $reason }
process-set-proposed = وضع هذه الحدود…
process-refuse = غير مرغوب…
process-refuse-in-session = الرفض يُدوَّن في المحضر: يلزم اجتماع منعقد.
process-set = وضع حدود أخرى…
process-in-force = من { $first } إلى { $last }
process-from = ابتداءً من { $first }
process-remove = تراجع
process-remove-named = التراجع عن الحدود ابتداءً من { $month }
process-no-limits = أقل من { $needed } قيم صالحة: لا حدود.
process-limits = { $lower } · المتوسط { $center } · { $upper }
process-from-values = من { $first } إلى { $last }، { $count ->
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}.
process-mean = بحسب متوسط المدى المتحرك
process-median = بحسب وسيط المدى المتحرك
process-because = { $reason } ({ $decision })
process-none-left-out = لا شيء. يمكن استبعاد شهر معروف السبب من الحدود والمدى والإشارات، ويبقى في الرسم.
process-include = إعادة الاحتساب
process-include-named = إعادة احتساب { $month }
process-leave-out = استبعاد شهر…
process-method-later = الحدود الطبيعية للعملية (XmR): المتوسط ± 2.66 × متوسط المدى المتحرك، ابتداءً من { $needed } قيم؛ ومن { $enough } تصبح ثابتة.
process-rules-hint = تُختار قواعد الكشف في الإعدادات، ضمن النظام الداخلي.
process-set-title = وضع حدود العملية
process-set-confirm = وضع الحدود
process-set-help = قيم هذه الأشهر تصنع الحدود، وبها يُحكم على كل شهر ابتداءً من أولها. تبقى الحدود السابقة مرسومة.
process-computed-to = محسوبة حتى شهر
process-leave-out-title = استبعاد شهر من الحدود
process-leave-out-confirm = استبعاد
process-leave-out-help = يبقى الشهر في الرسم نقطة جوفاء، ولا يدخل في حد ولا مدى متحرك ولا إشارة.
process-refuse-title = الحدود المقترحة غير مرغوبة
process-refuse-confirm = تدوين الرفض
process-refuse-help = يُدوَّن الرفض وسببه في المحضر. قد تقترح القيم حدودًا من جديد لاحقًا.
process-decision-needed = استبعاد شهر يقوم على قرار: سمّوه.
process-ranges = المدى المتحرك
process-year-before = السنة السابقة

## What a KPI splits into

kpi-tab-parts = المكاتب والمسارات
kpi-part-shares = { $code } حسب المسار
kpi-part-offices = { $code } حسب المكتب، على مقياس واحد
kpi-part-value = { $part } { $value }
kpi-part-alt = { $title }. في { $month }: { $values }.
kpi-part-none = { $code } غير موزع
kpi-part-none-sentence = سمِّ مكاتبه أو مساراته، ثم أدخل قيمة لكل منها كل شهر.
kpi-part-no-chart = لا شيء يُرسم بعد
kpi-part-no-chart-sentence = أدخل أرقام أحد الأشهر في الجانب.
kpi-part-figures = أرقام شهر
kpi-part-figure-hint = قيمة، أو عدد ومجموعه: 12/340
kpi-part-not-a-figure = اكتب قيمة، أو عددًا ومجموعه: 12/340.
kpi-part-nothing = اكتب رقمًا واحدًا على الأقل.
kpi-part-why = السبب، إن تغيّر رقم سابق
kpi-part-enter = إدخال هذه الأرقام
kpi-part-add = إضافة مكتب أو مسار
kpi-part-code = رمز مختصر
kpi-part-unit = الإدارة
kpi-part-retire = سحب { $part } من الاستخدام
kpi-part-restore = إعادة { $part } إلى الاستخدام
