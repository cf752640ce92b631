### Why an act was refused.

refusal-missing = حقل «{ $field }» فارغ. املأه ثم أعد المحاولة.
refusal-invalid = لا يمكن استعمال «{ $field }» كما هو. تحقق منه ثم أعد المحاولة.
refusal-not-found = لم يعد هذا السجل موجودًا، وربما جرى التراجع عنه. لم يتغير شيء.
refusal-needed = كل اجتماع يحتاج إلى افتتاحه وختامه. لم يتغير شيء.
refusal-taken = «{ $what }» مستعمل من قبل. اختر غيره.
refusal-meeting-closed = اجتماع { $meeting } مغلق. أعد فتحه قبل تعديل سجلاته.
refusal-minutes-approved = محضر { $meeting } معتمد، ولا يُعدَّل إلا باستدراك.
refusal-minutes-not-approved = لم يُعتمد محضر { $meeting } بعد. صحّح سجلاته مباشرة، فلا حاجة إلى استدراك.
refusal-meeting-in-session = بدأ اجتماع { $meeting }. لا يمكن تغيير موعد اجتماع منعقد ولا سحبه.
refusal-meeting-not-open = لم يُفتتح اجتماع { $meeting } بعد. افتتحه أولًا.
refusal-other-meeting-open = اجتماع { $meeting } ما زال منعقدًا. أغلقه أولًا.
refusal-no-quorum = لم يكتمل النصاب: { $present } من { $needed } مطلوبين. تُحفظ الملاحظات، وتنتظر التقييمات والقرارات.
refusal-no-leader = لم يكتمل النصاب: لا الرئيس ولا نائبه في القاعة.
refusal-too-many-votes = عدد الأصوات { $cast } يفوق عدد الأعضاء المصوتين الحاضرين { $present }.
refusal-reason-needed = اذكر السبب: تغيّر التقييم أو لم يُقيَّم العنصر.
refusal-cannot-close = لا يمكن إغلاق الاجتماع بعد: { $count ->
    [zero] لا توجد نقاط مفتوحة
    [one] نقطة واحدة مفتوحة
    [two] نقطتان مفتوحتان
    [few] { $count } نقاط مفتوحة
    [many] { $count } نقطة مفتوحة
   *[other] { $count } نقطة مفتوحة
}.
refusal-reading-wrong-kind = { $code } لشهر { $month }: هذا المؤشر يتطلب نوعًا آخر من القيم.
refusal-reading-not-finite = قيمة { $code } لشهر { $month } ليست عددًا قابلًا للحفظ.
refusal-reading-no-denominator = { $code } لشهر { $month }: يجب أن يكون المقام أكبر من صفر.
refusal-reading-negative = لا يجوز أن تكون قيمة { $code } لشهر { $month } سالبة أو المئين 90 أقل من الوسيط.
refusal-revision-needs-reason = للمؤشر { $code } قيمة مسجلة لشهر { $month }. اذكر سبب التعديل؛ وتُحفظ القيمة السابقة.
refusal-month-closed = شهر { $month } مغلق، ولا تتغير قيمة { $code } فيه إلا بقرار: حدّد القرار أو أعد فتح الشهر.
refusal-across-break = تغيّر القياس في { $month }، ولا تُحسب الحدود عبر هذا الانقطاع: ابدأ منه أو توقف قبله.
refusal-new-version-needed = بهذه البطاقة يقيس { $code } شيئًا آخر. اذكر من أي شهر ولماذا؛ وتُحفظ البطاقة السابقة.
refusal-no-signal = لا توجد إشارة للمؤشر { $code } في الشهر قيد المراجعة. لم يُسجَّل شيء.
refusal-in-use = { $count ->
    [zero] غير مستعمل
    [one] مستعمل في سجل واحد
    [two] مستعمل في سجلين
    [few] مستعمل في { $count } سجلات
    [many] مستعمل في { $count } سجلًا
   *[other] مستعمل في { $count } سجل
}. اسحبه بدل حذفه.
refusal-protected = { $what } من صميم المراجعة ولا يمكن سحبه.
refusal-slip-returned = أُدخلت هذه الاستمارة من قبل، من الملف { $file }. لم يتغير شيء.
refusal-round-open = جولة التقييم { $number } ما زالت مفتوحة. افتح أوراقها أو ألغها أولًا.
refusal-round-over = انتهت جولة التقييم { $number }. لا تُقبل أي ورقة بعد الآن.
refusal-may-not-score = لا يمكن لهذا المقعد أن يقيّم بهذه الطريقة: لا صوت له، أو لا أحد يشغله، أو لورقته شكل آخر. لم يتغيّر شيء.
refusal-wrong-code = الرمز غير صحيح. تبقى الأوراق مختومة؛ حاول مرة أخرى.
refusal-ballot-too-long = في هذه الورقة تعليق طويل جدًا. اختصره وحاول مرة أخرى.
refusal-not-sealed = تعذّر ختم الورقة ({ $reason }). لم يتغيّر شيء.

refusal-field-name = الاسم
refusal-field-title = العنوان
refusal-field-text = النص
refusal-field-code = الرمز
refusal-field-date = التاريخ
refusal-field-rating = درجة التقييم
refusal-field-reason = السبب
refusal-field-owner = الجهة المسؤولة
refusal-field-due = تاريخ الاستحقاق
refusal-field-effective = تاريخ السريان
refusal-field-percent = النسبة المئوية
refusal-field-kpi = المؤشر
refusal-field-band = النطاق
refusal-field-value = القيمة
refusal-field-votes = الأصوات
refusal-field-substitute = العضو المناوب
refusal-field-time = الوقت
refusal-field-minutes = المدة
refusal-field-target = القيمة المستهدفة
refusal-field-baseline = القيمة الابتدائية
refusal-field-decision = القرار
refusal-field-definition = التعريف
refusal-field-month = الشهر
refusal-field-parent = المؤشر الأعلى
refusal-field-phase = أشهر حساب الحدود
refusal-field-tolerance = حدود القبول والاحتمال
refusal-roll-incomplete = { $count ->
    [zero] أجابت كل المقاعد
    [one] لم يُجب مقعد واحد
    [two] لم يُجب مقعدان
    [few] لم تُجب { $count } مقاعد
    [many] لم يُجب { $count } مقعدًا
   *[other] لم يُجب { $count } مقعد
}. النداء بالاسم يحتاج إلى جواب كل مقعد يشارك.
refusal-no-abstention = لا يسمح النظام الداخلي بالامتناع. احسب المؤيدين والمعارضين فقط.
refusal-wording-frozen = تُلي { $decision } وثُبّتت ألفاظه. أعد فتح صياغته ثم غيّرها واتلُه من جديد.
refusal-field-mover = المقترِح
refusal-field-seconder = المؤيِّد
refusal-field-objective = الهدف
