## The register

corrections-part-all = الكل { $count }
corrections-part-overdue = متأخرة { $count }
corrections-part-due-soon = مستحقة خلال 30 يومًا { $count }
corrections-part-in-progress = قيد التنفيذ { $count }
corrections-part-awaiting-verdict = بانتظار تقييم الأثر { $count }
corrections-part-proposed = مقترحة { $count }
corrections-part-ended = منتهية { $count }
corrections-search = البحث في الإجراءات التصحيحية
corrections-owner-all = جميع الجهات المسؤولة
corrections-number = الرقم
corrections-days-late = أيام التأخير
corrections-postponed = مرات التأجيل
corrections-verdict = تقييم الأثر
corrections-no-owner = لا جهة مسؤولة بعد
corrections-vacant = شاغر
corrections-propose = اقتراح إجراء تصحيحي
corrections-empty-title = لا إجراء تصحيحيًا بعد
corrections-empty-hint = الإجراء التصحيحي جواب عن مشكلة: ما الذي يتغير، ومن يتولاه، ومتى، وأي مؤشر ينبغي أن يحركه.
corrections-none-title = لا إجراء مطابقًا
corrections-none-hint = قد تجده كلمات أخرى أو مرشّح آخر.
corrections-clear = مسح المرشّحات
corrections-gone = لم يعد هذا الإجراء التصحيحي موجودًا. قد يعيده التراجع.

## The record

corrections-tab-effect = الأثر والمتابعة
corrections-record = السجل
corrections-proposed-in = اقتُرح في
corrections-due-now = الاستحقاق الحالي
corrections-elements = العناصر
corrections-should-move = ينبغي أن يحرّك
corrections-guards = الضوابط الحارسة
corrections-percent-done = أُنجز { $percent }%
corrections-next-step = الخطوة التالية
corrections-not-decided = لم يُقرَّر بعد
corrections-expectation = { $what } { $expected }

## Before and after

corrections-effect = قبل وبعد
corrections-months = الأشهر
corrections-median-before = الوسيط قبل
corrections-median-after = الوسيط بعد
corrections-difference = الفرق
corrections-outcome = ما تلا ذلك
corrections-in-words-only = بلا رقم
corrections-close-by = في الفترة نفسها: { $list }. قد يعود إليها أيضًا ما تلا ذلك.
corrections-followed = سارٍ منذ { $date }، وتلاه { $list }.
corrections-followed-move = { $code } من { $before } إلى { $after }
corrections-followed-nothing = سارٍ منذ { $date }. لا رقم للمقارنة بعد.
corrections-rule = الأشهر قبل / بعد، ووسيط ما لا يزيد على 12 منها. يُحسب الشهر «بعد» إذا كان الإجراء ساريًا في نصفه على الأقل.

## The follow-up

corrections-history = المتابعة
corrections-when-in = { $date }، { $meeting }
corrections-when-by = { $date }، { $person }
corrections-said-percent = نسبة الإنجاز: { $percent }%.
corrections-said-postponed = أُجّل من { $old } إلى { $new }.
corrections-said-date-set = حُدّد تاريخ الاستحقاق: { $new }.
corrections-said = { $what }.

## What can be done with it

corrections-act-report = الإبلاغ عن التقدم
corrections-act-postpone = تأجيل
corrections-act-refuse = رفض تاريخ جديد
corrections-act-implement = نُفّذ
corrections-act-end = إنهاء الإجراء
corrections-act-title = { $act }: { $number }
corrections-field-percent = نسبة الإنجاز (%)
corrections-field-report = ما أُنجز، والخطوة التالية
corrections-field-new-due = تاريخ الاستحقاق الجديد
corrections-field-in-place = ما وُضع موضع التنفيذ
corrections-field-verdict-text = ما تلا ذلك، بعبارة اللجنة
corrections-field-end = ينتهي بصفته
corrections-verdict-hint = يلزم لتقييم الأثر ثلاثة أشهر بعد تاريخ السريان، وستة للقول إن الأثر لم يثبت.
corrections-postpone-hint = يبقى تاريخ الاستحقاق الأول مقياس التأخير.
corrections-needs-meeting = تبتّ اللجنة في هذا أثناء انعقادها: افتح اجتماعًا أولًا.
corrections-not-running = فقط ما دام مُقرَّرًا ولم يُنفَّذ بعد.
corrections-has-ended = لقد انتهى.
corrections-course = الخطوات حتى الآن: { $steps }
