scoring-way-laptop = على الحاسوب
scoring-way-paper = على الورق
scoring-way-file = بملف
scoring-way-cards = بالبطاقات
scoring-state-open = جارية
scoring-state-revealed = فُتحت
scoring-state-cancelled = أُلغيت
scoring-offer = يمكن للأعضاء التقييم منفردين أولًا: لا يرى أحد درجة قبل أن يقيّم الجميع.
scoring-begin = تقييم صامت
scoring-begin-over = ابدأ بعدد { $count } من العناصر
scoring-begin-hint = يضع الرئيس رمزًا. لا تُفتح الأوراق إلا به.
scoring-round = التقييم الصامت، الجولة { $number }
scoring-code = رمز الفتح لدى الرئيس
scoring-code-again = الرمز نفسه مرة أخرى
scoring-code-why = عدة كلمات أفضل من كلمة مرور. لا يُحفظ الرمز في أي مكان.
scoring-code-short = يحتاج رمز الفتح إلى { $count } أحرف على الأقل.
scoring-code-differs = الرمزان غير متطابقين.
scoring-code-forgotten = لا يمكن استبدال رمز منسي.
scoring-code-forgotten-hint = عندئذ لا يمكن إلا إلغاء الجولة وإعادة التقييم.
scoring-elements = عناصر هذه الجولة
scoring-roll = من قيّم
scoring-cast-of = { $cast } من { $expected }
scoring-roll-hint = يبيّن السجل من قيّم، ولا يبيّن أبدًا ماذا.
scoring-thin = أقل من خمس أوراق: إخفاء الهوية ضعيف. قد يُستنتج صاحب الدرجة.
scoring-taking = معه الحاسوب
scoring-scored = قيّم
scoring-not-yet = ليس بعد
scoring-not-in-room = ليس في القاعة
scoring-open = افتح الأوراق
scoring-open-missing = افتح، تنقص { $count } أوراق
scoring-missing = { $count ->
    [one] ما زالت ورقة واحدة منتظرة.
    [two] ما زالت ورقتان منتظرتين.
    [few] ما زالت { $count } أوراق منتظرة.
    [many] ما زالت { $count } ورقة منتظرة.
   *[other] ما زالت { $count } ورقة منتظرة.
}
scoring-nothing-cast = لم تُسلَّم أي ورقة بعد.
scoring-open-hint = الأوراق مختومة في الملف. لا تُظهر أي شاشة أو تصدير أو سجل أو نسخة درجةً قبل الفتح.
scoring-early = يجوز للرئيس فتح الأوراق الأخرى من دونها.
scoring-open-now = افتح من دونها
scoring-open-question = فتح جميع الأوراق؟
scoring-open-explained = من ثم تُدوَّن الدرجات في الملف. لا يمكن التراجع عن ذلك، ولا تُقبل أي ورقة بعده.
scoring-cancel = إلغاء الجولة
scoring-cancel-question = إلغاء هذه الجولة؟
scoring-cancel-explained = تُتلف أوراقها من دون قراءة. لا يمكن التراجع عن ذلك؛ ويمكن تقييم العناصر من جديد.
scoring-take-back = استرجاع
scoring-take-back-question = استرجاع هذه الورقة المرقّمة؟
scoring-take-back-explained = يمكن للعضو عندئذ التقييم بطريقة أخرى.
scoring-ways = طرق التقييم
scoring-way-laptop-hint = مرّر الحاسوب. تظهر شاشة حاجبة بين عضوين.
scoring-way-paper-hint = يأخذ كل من لم يقيّم ورقة مرقّمة؛ وأنت تُدخلها.
scoring-way-cards-hint = يرفع الجميع بطاقة لكل عنصر؛ وأنت تُدخلها صفًا صفًا.
scoring-nobody-left = كل من في القاعة قيّم أو معه ورقة.
scoring-other-numbered = لهذه الجولة أوراق مرقّمة من النوع الآخر.
scoring-hand-to = سلّم الحاسوب إلى { $name }
scoring-start = ابدأ تقييم { $count } من العناصر
scoring-own-code = رمزك الشخصي
scoring-own-code-again = رمزك السابق
scoring-own-code-short = اختر أربعة أرقام أولًا.
scoring-own-code-hint = اختر أربعة أرقام. بها يمكنك وحدك إعادة التقييم قبل الفتح.
scoring-cover = { $meeting }، التقييم الصامت
scoring-cover-hint = من هنا تخص الشاشة هذا العضو وحده. الدرجات المعطاة مختومة ولا يمكن إظهارها.
scoring-back-to-secretary = العودة إلى أمين السر
scoring-nobody-sees = لا يرى أحد درجة قبل أن يفتح الرئيس جميع الأوراق.
scoring-rows-open = { $count ->
    [one] بقي عنصر واحد بلا درجة.
    [two] بقي عنصران بلا درجة.
    [few] بقيت { $count } عناصر بلا درجة.
    [many] بقي { $count } عنصرًا بلا درجة.
   *[other] بقي { $count } عنصرًا بلا درجة.
}
scoring-ballot-hint = ورقتك. تُختم عند الانتهاء وتُفرغ هذه الشاشة.
scoring-seal = اختم ورقتي
scoring-leave = المغادرة دون تقييم
scoring-grid-cards = أدخل البطاقات على طول الصف. تُختم الأوراق عند امتلاء الصف الأخير.
scoring-grid-paper = أدخل كل ورقة في عمودها. تُختم مع آخر رقم وتظهر نقاطًا.
scoring-grid-done = العودة إلى السجل
scoring-type-again = أعد إدخال الورقة { $number }
scoring-ballot = الورقة { $number }
scoring-typed = أُدخل { $done } من { $all }
scoring-sealed-of = خُتمت { $done } من { $all } أوراق
scoring-shuffle = تحمل الأوراق رقمًا لا اسمًا. اخلطها قبل الإدخال.
scoring-keys = المفاتيح
scoring-key-score = درجة، التالي
scoring-key-back = خطوة للخلف
scoring-key-ballot = ورقة أخرى
scoring-key-move = عنصر آخر
scoring-cannot-judge = تعذّر الحكم
scoring-recused = متنحٍّ
scoring-comment = كلمة عن السبب
scoring-comment-hint = تُعرض بلا اسم بعد الفتح.
scoring-asks = { $code } يسأل
scoring-agreed = متفق عليه
scoring-discuss = للنقاش
scoring-evidence-missing = الأدلة ناقصة
scoring-range = { $low } إلى { $high }
scoring-sentence = قيّم { $count }، منهم { $near } ضمن مستوى واحد من الوسيط، المدى { $low } إلى { $high }.
scoring-could-not-judge = تعذّر الحكم على { $count }.
scoring-nobody-could-judge = لم يستطع أحد الحكم: الأدلة ناقصة.
scoring-lone-voice = صوت منفرد عند { $level } يوضّح أولًا.
scoring-result = الدرجات
scoring-result-hint = { $ballots } أوراق. { $talk } عناصر تحتاج إلى نقاش، و{ $rest } يمكن تأكيدها معًا.
scoring-discuss-first = ناقش { $count } من العناصر
scoring-second-round = جولة ثانية لعدد { $count }
scoring-second-round-here = جولة ثانية
scoring-unreadable = تعذّرت قراءة { $count } من الأوراق ولا تُحتسب.
scoring-unreadable-hint = عُدّلت بعد الختم أو أُعدّت لعناصر أخرى. ما زال السجل يذكر مقاعدها.
scoring-scores = الدرجات تصاعديًا
scoring-median = الوسيط
scoring-range-caption = المدى
scoring-earlier = الجولة { $number }: الوسيط { $median }، المدى { $range }.
scoring-statistics = الوسيط { $median }. التوافق وفق Tastle وWierman { $consensus } (1 إجماع).
