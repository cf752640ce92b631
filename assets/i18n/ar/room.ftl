## Meetings

meeting-kind-monthly = مراجعة شهرية
meeting-kind-extraordinary = اجتماع استثنائي
meeting-state-planned = مقرر
meeting-state-in-session = منعقد
meeting-state-closed = مختتم
meeting-state-approved = اعتُمد محضره

## Templates of the agenda

template-kind-monthly = المراجعة الشهرية
template-kind-extraordinary = الاجتماع الاستثنائي
template-kind-first = الاجتماع الأول

## Attendance and quorum

attendance-present = حاضر
attendance-excused = معتذر
attendance-absent = غائب
attendance-substituted = ناب عنه غيره
attendance-arrived = حضر الساعة { $time }
attendance-left = غادر الساعة { $time }
attendance-expected = لم يُنادَ عليه بعد
room-quorum-holds = النصاب مكتمل
room-quorum-lost = انتفى النصاب
room-quorum-not-reached = لم يكتمل النصاب
room-quorum-count = الحضور { $present } من { $members }، والمطلوب { $needed }
room-inquorate-rule = للجنة أن تناقش وتأخذ علمًا، وليس لها أن تقيّم أو تعتمد أو تقرر.

## Kinds of agenda items

agenda-kind-opening = الافتتاح والحضور والنصاب
agenda-kind-conflicts = تضارب المصالح
agenda-kind-agenda = إقرار جدول الأعمال
agenda-kind-minutes = اعتماد محضر الاجتماع السابق
agenda-kind-follow-up = متابعة القرارات والإجراءات التصحيحية
agenda-kind-kpis = اتجاهات المؤشرات
agenda-kind-scoring = التقييم الصامت
agenda-kind-discussion = المناقشة والتوافق
agenda-kind-confirm = تأكيد بقية العناصر
agenda-kind-problems = المشكلات والتوصيات والإجراءات التصحيحية
agenda-kind-balance = فحص التوازن
agenda-kind-read-back = تلاوة القرارات
agenda-kind-closing = ما يستجد من أعمال وموعد الاجتماع القادم
agenda-kind-other = بند آخر
room-open = افتح الجلسة
room-close-meeting = اختتام الاجتماع
room-began = بدأ { $time }
room-final-rating = درجة التقييم النهائية
room-evidence = الأدلة
room-next-item = البند التالي
room-next-date = الاجتماع القادم

## Conflicts of interest, notes, approval

conflict-action-stays = يبقى
conflict-action-silent = يبقى دون مشاركة
conflict-action-leaves = يغادر
note-kind-note = ملاحظة
note-kind-recommendation = توصية
note-kind-data-gap = ثغرة في البيانات
approved-as-is = معتمد
approved-as-corrected = معتمد بعد التصويب

## The work at the items

room-add-comment = أضف التعليق
room-add-data-gap = سجّل ثغرة في البيانات
room-add-guest = أضف الضيف
room-add-item = أضف بندًا
room-add-recommendation = أضف التوصية
room-agenda-adopted = أُقرّ جدول الأعمال
room-agenda-choose = اختر بندًا لتعديله. يُنقل البند بالمفتاحين Ctrl+↑ و Ctrl+↓.
room-agenda-hint = أضف ما يستجد من أعمال أو احذف البنود أو انقلها، ثم أقرّ الجدول.
room-approve = اعتمد { $meeting }
room-approve-consequence = المحضر المعتمد لا يتغير ولا يمكن التراجع عن اعتماده. وكل تصويب لاحق يصبح استدراكًا مرقّمًا قائمًا بذاته. وتصبح أرقام الشهر قيد المراجعة نهائية: لا تتغير إلا بقرار.
room-approve-question = هل يُعتمد محضر { $meeting }؟
room-arrives = يحضر { $time }
room-arrives-at = ساعة الحضور
room-as-corrected = اعتماد بعد التصويب
room-as-is = اعتماد كما هو
room-attendance-keys = P حاضر، E معتذر، A غائب، S نائب عنه؛ والسهمان ↑ ↓ للتنقل بين الأشخاص.
room-balance-corrections = ما ينبغي أن تحركه الإجراءات التصحيحية لهذا الاجتماع
room-balance-hint = هل تدفع هذه الإجراءات في الاتجاهين: التيسير والرقابة؟
room-balance-statement = ما تقوله اللجنة عن التوازن
room-before = قبل ذلك
room-begins = يبدأ { $time }
room-choose-rating = اختر درجة أولًا: المفاتيح من 1 إلى 5، أو 0 لعبارة «لم يُقيَّم».
room-clear-rating = اسحب التقييم
room-closed-sentence = لا يمكن تغيير شيء هنا. أعد فتح الاجتماع لتصويب سجله.
room-closing-hint = ما يستجد من أعمال، والموعد القادم، وما بقي مفتوحًا.
room-comment = ما تقوله اللجنة
room-confirm-hint = العناصر التي لا يرغب أحد في مناقشتها تحتفظ بتقييمها، كل عنصر في سطره.
room-confirm-rest = أكّد البقية ({ $count })
room-conflict-about = في أي شأن
room-conflict-action = وفي أثناء ذلك
room-conflict-general = بوجه عام
room-conflict-text = المصلحة
room-conflict-who = من
room-conflicts-hint = يُسجَّل الإفصاح، أو عدم وجود إفصاح، في المحضر.
room-decide = اتخذ قرارًا
room-decide-named = اتخذ قرارًا في { $what }
room-decision-wording = { $title }. الجهة المسؤولة: { $owner }، في موعد أقصاه { $due }.
room-declare = إفصاح
room-declare-button = سجّل الإفصاح
room-declared = ما أُفصح عنه
room-due = يستحق في { $date }
room-edit-named = عدّل { $what }
room-end-correction = إنهاء دون تقييم أثر
room-ended = اختُتم { $time }
room-ending = كيف ينتهي
room-enter-records = مفتاح الإدخال يسجله.
room-evidence-to = حتى { $month }
room-export-minutes = المحضر…
room-follow-up-open = المتبقي { $count }: المتأخر أولًا، ثم المستحق، ثم ما حان تقييم أثره.
room-guest-needs-name = اكتب اسم الضيف أولًا.
room-guest-title = الصفة أو الجهة
room-guests = الضيوف
room-has-left = غادر
room-item-done = { $number } { $title }، أُنجز
room-item-kind = موضوع البند
room-item-number = الرقم
room-item-title = العنوان
room-keep-rating = أبقِ { $level } (دون تغيير)
room-kpis-hint = قيم { $month }. ما يستدعي الكلام يأتي أولًا.
room-last-rating-mark = آخر تقييم
room-leaves = يغادر { $time }
room-leaves-at = ساعة المغادرة
room-level-needs-problem = المستوى { $level } يستلزم مشكلة مفتوحة: Ctrl+1.
room-line-name = { $code } { $name }، آخر اثني عشر شهرًا
room-minutes-accuracy = المطلوب صحة المحضر فحسب؛ ولا يُعاد فتح النقاش.
room-minutes-export = المحضر…
room-minutes-fixed = لا يتغير هذا المحضر إلا باستدراك.
room-minutes-hint = اعتماد ما سُجّل، كما هو أو بعد التصويب.
room-minutes-planned = الدقائق المخصصة
room-minutes-short = الدقائق
room-minutes-sum = المجموع { $minutes } دقيقة
room-missed-and-worse = دون المستهدف ويتراجع
room-move-down = انقل { $item } إلى أسفل
room-move-up = انقل { $item } إلى أعلى
room-needs-due = يحتاج القرار إلى تاريخ استحقاق: عدّل الإجراء التصحيحي أولًا.
room-needs-owner = يحتاج القرار إلى جهة مسؤولة: عدّل الإجراء التصحيحي أولًا.
room-never-rated = عناصر لم تُقيَّم من قبل: { $count }. يلزم تقييم كل منها على حدة.
room-never-rated-before = لم يُقيَّم من قبل.
room-new-due = تاريخ الاستحقاق الجديد
room-next-step = الخطوة التالية
room-no-corrections = لا إجراءات تصحيحية بعد
room-no-corrections-hint = اضغط Ctrl+2 واكتب ما ينبغي عمله ثم مفتاح الإدخال.
room-no-decisions = لا قرارات بعد
room-no-decisions-hint = اضغط Ctrl+3 واكتب النص ثم مفتاح الإدخال.
room-no-due = بلا تاريخ استحقاق
room-no-kpi-linked = لا مؤشر مرتبط بهذا العنصر.
room-no-kpis = لا مؤشرات سارية
room-no-kpis-hint = تُدار المؤشرات في صفحتها.
room-no-minutes = لا محضر في انتظار الاعتماد
room-no-minutes-hint = انتقل إلى البند التالي.
room-no-notes = لا ملاحظات بعد
room-no-notes-hint = اضغط Ctrl+4 واكتب ما قيل ثم مفتاح الإدخال.
room-no-owner = بلا جهة مسؤولة
room-no-problems = لا مشكلات بعد
room-no-problems-hint = اضغط Ctrl+1 واكتب ما المشكلة ثم مفتاح الإدخال.
room-no-target = بلا مستهدف
room-no-value = بلا قيمة
room-none-declared = لا إفصاح
room-not-a-time = اكتب الوقت هكذا: 10:25.
room-not-opened = لم يُفتتح الاجتماع.
room-not-yet = ليس بعد
room-notes = الملاحظات
room-nothing-declared-yet = لا إفصاح حتى الآن
room-nothing-to-follow = لا إجراءات تصحيحية للمتابعة
room-nothing-to-follow-hint = تظهر الإجراءات المُقرَّرة هنا ابتداءً من الاجتماع التالي.
room-open-meeting = افتتح الاجتماع
room-open-problems = مشكلات مفتوحة
room-open-record = افتح صفحته
room-opening-fixes-time = الافتتاح يسجل الوقت، ثم يأتي الحضور والنصاب.
room-other-hint = يُحفظ ما قيل هنا في صورة ملاحظات: Ctrl+4.
room-percent = نسبة الإنجاز
room-postpone = تأجيل
room-previous-value = السابقة
room-quick-adds = مفتاح الإدخال يضيف، و Esc للخروج
room-quick-name = { $kind } للإضافة
room-quick-opens = مفتاح الإدخال يفتح النموذج، و Esc للخروج
room-quorum-leaderless = لا الرئيس ولا نائبه في القاعة.
room-rate-it = قيّمها
room-rated-at = قُيّم بدرجة { $level } في { $meeting }.
room-rated-since = قُيّم بدرجة { $level } في { $meeting }، دون تغيير منذ { $since }.
room-rating-becomes = { $old } تصبح { $new }
room-reading = القراءة
room-ready-to-close = لا شيء مفتوح.
room-ready-to-close-hint = يمكن اختتام الاجتماع.
room-recommendation = توصية
room-record-next = سجّل ثم التالي
room-record-rating = سجّل الدرجة { $level }
room-record-none = سجّل الدرجة
room-record-state = سجّل
room-records-hint = مشكلات هذا الاجتماع وتوصياته وإجراءاته التصحيحية.
room-refuse-date = رفض تاريخ جديد
room-remark = ملاحظة
room-reopen = أعد الفتح
room-rest-present = جميع الباقين حاضرون ({ $count })
room-reviewing = مراجعة { $month }
room-still-open = ما زال مفتوحًا
room-substitute = النائب عنه
room-take-roll = الحضور
room-target-met = تحقق المستهدف
room-target-missed = لم يتحقق المستهدف
room-times = الأوقات
room-type-first = اكتب النص أولًا.
room-usual-date = { $date }، اليوم المعتاد
room-value = القيمة
room-verdict-text = ما أظهرته الأرقام
room-what-is-reported = ما يُفاد به
room-withdraw = اسحب
room-withdraw-named = اسحب { $what }
room-worse-than-before = أسوأ من السابق
room-nothing-recorded = لم يُسجَّل شيء
room-nothing-recorded-hint = لم يقيّم هذا الاجتماع شيئًا ولم يقرر شيئًا.
room-ratings-changed = التقييمات التي تغيرت
room-no-rating-changed = لم يتغير أي تقييم.
room-signal-explain = تفسير
room-signal-problem = مشكلة
room-signal-watch = متابعة
room-signal-limits = حدود جديدة
room-signal-problem-title = { $kpi }: إشارة في { $month }
room-signal-decision = حدود جديدة للمؤشر { $kpi } من { $first }، محسوبة حتى { $last }.
room-signal-until = حتى { $month }
room-signal-limits-from = من { $month }
room-signal-reopen = إعادة فتح الإشارة
room-signal-cause = ما يفسرها
room-signal-new-problem = مشكلة جديدة
room-signal-watch-until = متابعة حتى
room-signal-from = الحدود من
room-signal-computed-to = محسوبة حتى
room-signal-decide-now = اتخاذ القرار الآن بالتوافق
room-signal-refuse-limits = رفض حدود جديدة
room-signal-carried = { $count ->
    [zero] لم توضع تحت المتابعة من قبل
    [one] وُضعت تحت المتابعة في اجتماع سابق واحد
    [two] وُضعت تحت المتابعة في اجتماعين سابقين
    [few] وُضعت تحت المتابعة في { $count } اجتماعات سابقة
    [many] وُضعت تحت المتابعة في { $count } اجتماعًا سابقًا
   *[other] وُضعت تحت المتابعة في { $count } اجتماع سابق
}
room-signals-open = { $count ->
    [zero] لا إشارات بلا معالجة
    [one] إشارة واحدة بلا معالجة
    [two] إشارتان بلا معالجة
    [few] { $count } إشارات بلا معالجة
    [many] { $count } إشارة بلا معالجة
   *[other] { $count } إشارة بلا معالجة
}. لا يُغلق الاجتماع قبل معالجة كل إشارة.
room-read-back-keys = مفتاح Enter يؤكّد القرار بعد تلاوته، والمفتاح R يعيد فتح صياغته، و↑ ↓ للانتقال بين القرارات.
room-read-back-done = تُليت القرارات كلها وعددها { $count }.
room-read-back-left = تُلي { $done } من { $all } قرارات.
room-confirm-wording = تأكيد الصياغة
room-reopen-wording = إعادة فتح الصياغة
room-confirm-wording-named = تأكيد صياغة { $what }
room-reopen-wording-named = إعادة فتح صياغة { $what }
room-seen-before = سبق أن ظهر: { $problem } { $title }
room-push-facilitation = كل إجراءات هذا الاجتماع تدفع نحو التيسير.
room-push-ask-control = اسأل عمّا يمنع تراجع الرقابة، أو أضف إجراءً لها.
room-push-control = كل إجراءات هذا الاجتماع تدفع نحو الرقابة.
room-push-ask-facilitation = اسأل عمّا يُبقي التجارة سلسة، أو أضف إجراءً لها.
room-push-of = { $side }: { $kpis }
room-push-none = لا يحرّك أي مؤشر في اتجاه معلن.
