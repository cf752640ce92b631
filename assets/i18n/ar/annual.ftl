### تقرير التقدم السنوي.

annual-title = تقرير التقدم السنوي { $year }
annual-footer = { $title } · { $known }
annual-fact-months = الأشهر
annual-months = من { $first } إلى { $last }
annual-fact-meetings = الاجتماعات
annual-meetings-sum = { $meetings ->
    [zero] لم يُعقد أي اجتماع
    [one] عُقد اجتماع واحد، القرارات: { $decisions }
    [two] عُقد اجتماعان، القرارات: { $decisions }
    [few] عُقدت { $meetings } اجتماعات، القرارات: { $decisions }
    [many] عُقد { $meetings } اجتماعًا، القرارات: { $decisions }
   *[other] عُقد { $meetings } اجتماع، القرارات: { $decisions }
}
annual-fact-targets = مستهدفات المؤشرات
annual-targets-sum = تحقق { $met } من { $of } خلال السنة
annual-fact-elements = العناصر
annual-elements-sum = ارتفع { $up } وانخفض { $down }
annual-fact-corrections = الإجراءات التصحيحية
annual-corrections-sum = دخل حيز النفاذ: { $effective }؛ صدر الحكم في: { $judged }، الفعّال منها: { $worked }
annual-objectives = الأهداف ومؤشراتها
annual-objectives-hint = المعدل السنوي هو مجموع البسوط مقسومًا على مجموع المقامات. أما الوسيط والأعداد المجردة فلا تُجمع، ولذلك يظهر آخر شهر لها.
annual-objective = { $code } { $text }
annual-other-kpis = مؤشرات بلا مسار إلى الرؤية
annual-column-start = البداية
annual-met = تحقق
annual-not-met = لم يتحقق
annual-elements = فعالية العناصر
annual-elements-hint = أول تقييم وآخر تقييم لأشهر السنة، وعدد الاجتماعات التي قيّمت العنصر أو أكدت تقييمه.
annual-no-ratings = لم يُقيّم أي عنصر عن شهر من هذه السنة.
annual-column-first = الأول
annual-column-last = الأخير
annual-column-rated = المقيَّمة
annual-unchanged = دون تغيير
annual-corrections = الإجراءات التصحيحية وما تلاها
annual-no-corrections = لا إجراء تصحيحيًا يخص هذه السنة.
annual-column-verdict = حكم اللجنة
annual-in-effect-since = نافذ منذ { $day }
annual-not-judged = لم يصدر الحكم بعد
annual-problems = المشكلات
annual-problems-sum = { $raised ->
    [zero] لم تُثر أي مشكلة خلال السنة
    [one] أُثيرت مشكلة واحدة خلال السنة
    [two] أُثيرت مشكلتان خلال السنة
    [few] أُثيرت { $raised } مشكلات خلال السنة
    [many] أُثيرت { $raised } مشكلة خلال السنة
   *[other] أُثيرت { $raised } مشكلة خلال السنة
}؛ { $open ->
    [zero] لا مشكلة مفتوحة الآن.
    [one] مشكلة واحدة مفتوحة الآن.
    [two] مشكلتان مفتوحتان الآن.
    [few] { $open } مشكلات مفتوحة الآن.
    [many] { $open } مشكلة مفتوحة الآن.
   *[other] { $open } مشكلة مفتوحة الآن.
}
annual-column-problem = المشكلة
annual-column-raised = أُثيرت في
annual-column-severity = الخطورة
annual-column-answers = الإجراءات
annual-committee = اللجنة نفسها
annual-no-meeting = لم يُعقد أي اجتماع في هذه السنة.
annual-missed = أشهر لم تتناولها أي مراجعة شهرية: { $months }.
annual-column-meeting = الاجتماع
annual-column-delay = الافتتاح
annual-on-time = في الموعد
annual-late = { $minutes ->
    [one] تأخر دقيقة واحدة
    [two] تأخر دقيقتين
    [few] تأخر { $minutes } دقائق
    [many] تأخر { $minutes } دقيقة
   *[other] تأخر { $minutes } دقيقة
}
annual-column-present = الحضور
annual-of = { $count } من { $of }
annual-column-quorum = النصاب
annual-quorum-held = اكتمل
annual-quorum-lost = لم يكتمل
annual-column-decisions = القرارات
annual-column-minutes = المحضر
annual-attendance = الحضور حسب الوظيفة
annual-column-substituted = بالنيابة
annual-column-excused = بعذر
annual-column-absent = غياب
annual-column-share = نسبة التمثيل
annual-balance = التوازن
annual-no-balance = لا تكفي الأرقام بعد لرسم التوازن.
