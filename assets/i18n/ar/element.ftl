## Groups

element-group-framework = الإطار
element-group-process = العملية
element-group-tools = الأدوات والبيانات

## Effectiveness scale

rating-scale-effectiveness = الفعالية
rating-scale-maturity = النضج

## The four states of an element at the end of a meeting

rating-state-rated = جرى تقييمه
rating-state-confirmed = مؤكد دون تغيير
rating-state-not-assessed = لم يُقيَّم
rating-state-not-applicable = لا ينطبق
rating-state-open = لم يُبت فيه بعد

## Maturity scale

maturity-level-0 = غير موجود
maturity-level-1 = مبدئي
maturity-level-2 = قابل للتكرار
maturity-level-3 = محدد
maturity-level-4 = مُدار
maturity-level-5 = في تحسين مستمر
maturity-descriptor-0 = لا أحد يقوم به.
maturity-descriptor-1 = يقوم به أفراد دون توثيق مكتوب. النتيجة رهن بمن يكون في الخدمة.
maturity-descriptor-2 = مكتوب في بعض المكاتب. تدريب أساسي. يُنفَّذ بالطريقة نفسها مرتين. دون قياس.
maturity-descriptor-3 = إجراء واحد معتمد لجميع المكاتب. الأدوار محددة. المؤشرات معرّفة ومجموعة.
maturity-descriptor-4 = المؤشرات توجّه القرارات شهريًا. التباين مفهوم. الإجراءات التصحيحية مُتحقق منها.
maturity-descriptor-5 = يتنبأ ويختبر. يتبادل البيانات مع الشركاء. التحسين مستمر ويقتدي به النظراء.
element-questions = الأسئلة
element-purpose = الغرض
element-last-rating = آخر تقييم

## The grid of all elements

element-subtitle = التقييم حسب الشهر المستعرض
element-filter-all = الكل { $count }
element-filter-weak = ضعيفة { $count }
element-filter-changed = متغيرة { $count }
element-filter-not-assessed = لم تُقيَّم { $count }
element-filter-retired = مسحوبة { $count }
element-legend-weak = ضعيف
element-legend-effective = فعّال
element-legend-not-assessed = لم يُقيَّم
element-legend-open = مفتوح
element-legend-changed = تغيّر
element-legend-en-bloc = مؤكد جملةً
element-year = 12 شهرًا
element-year-same = ثابت
element-grid = فعالية العناصر حسب الشهر
element-grid-alt = عدد العناصر { $elements } من { $first } إلى { $last }. تختار الأسهم خانة ويفتح مفتاح الإدخال عنصرها.
element-cell-rated = { $element }، { $month }: { $rating }، { $word }
element-cell-state = { $element }، { $month }: { $state }
element-cell-empty = لا سجل
element-choose-cell = اختر خانة لقراءة ما قيل حينها.
element-open-page = فتح العنصر
element-open-meeting = فتح { $meeting }
element-add = إضافة عنصر
element-export = تصدير التقييمات
element-none-title = لا عناصر هنا
element-none-hint = لا عنصر بهذه الحالة في الشهر الأخير. اختر مرشحًا آخر.

## What was said of an element

element-by-consensus = بالتوافق في { $meeting }.
element-by-vote = بالتصويت في { $meeting }: { $favour } مع، { $against } ضد، { $abstained } امتناع.
element-by-ruling = بقرار الرئيس في { $meeting }.
element-at-meeting = في { $meeting }.
element-by-en-bloc = أُكد جملةً في { $meeting } دون مناقشة.
element-open-at = لم يقيّمه { $meeting } بعد.
element-before = كان التقييم السابق { $rating }.
element-scored = التقييم الفردي الصامت، الجولة { $number }: { $scores }. الوسيط { $median }، المدى { $range }.
element-scored-nothing = التقييم الفردي الصامت، الجولة { $number }: { $scores }. تعذّر الحكم على الجميع.
element-dissent = رأي مخالف: { $text }

## The page of an element

element-rating-badge = { $rating } { $word }
element-not-rated = لم يُقيَّم بعد
element-retired-on = سُحب في { $date }
element-edit = تعديل البطاقة
element-move-up = تحريك إلى أعلى
element-move-down = تحريك إلى أسفل
element-run = التقييم حسب الشهر
element-tab-said = ما قيل
element-tab-card = البطاقة
element-tab-notes = ملاحظات
element-said-none-title = لم يُقل شيء بعد
element-said-none-hint = تظهر التقييمات وأسبابها هنا بعد أول اجتماع.
element-notes-none-title = لا ملاحظات
element-notes-none-hint = تظهر هنا الملاحظات المسجلة في الجلسة حول هذا العنصر.
element-kpis = المؤشرات
element-kpis-none = لا مؤشر مرتبط بهذا العنصر.
element-kpi-line = { $last } في { $month }، قبله { $previous }، المستهدف { $target }
element-kpi-no-value = لا قيمة بعد
element-kpi-meets = عند المستهدف
element-kpi-misses = دون المستهدف
element-problems = المشكلات
element-problems-none = لا مشكلة تخص هذا العنصر.
element-corrections = الإجراءات التصحيحية
element-corrections-none = لا إجراء تصحيحي يخص هذا العنصر.
element-raised-on = أُثيرت في { $date }
element-due-on = الأجل { $date }
element-in-effect-from = نافذ منذ { $date }
element-mapping = المصدر
element-safe-pillar = ركيزة إطار SAFE
element-always-assessed = يُقيَّم في كل استعراض
element-missing = لم يعد هذا العنصر موجودًا.

## The form of an element

element-form-add = عنصر جديد
element-form-edit = بطاقة { $element }
element-form-group = المجموعة
element-form-short = الاسم المختصر
element-form-short-hint = 22 حرفًا على الأكثر، للجداول والقوائم.
element-form-question = السؤال { $number }
element-form-add-question = إضافة سؤال
element-form-remove-question = حذف السؤال { $number }
