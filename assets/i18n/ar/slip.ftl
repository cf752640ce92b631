### استمارات الإدارات: ما تملؤه الوحدات وتعيده.

## In the sheet

slip-sheet-title = أرقام المؤشرات الشهرية: { $committee }
slip-sheet-name = الأرقام
slip-sheet-due = يُرجى إعادة هذا الملف قبل { $due }.
slip-sheet-instructions = املأ الخلايا الملونة فقط بأرقام مجردة دون وحدات. اترك الخلية فارغة إذا لم يجهز رقمها، وسيُطلب من جديد. إذا كان الرقم لن يأتي أبدًا فاختر «{ $missing }» واذكر السبب في الملاحظة. اختر «{ $provisional }» إذا كان الرقم قد يتغير. احفظ الملف بصيغته وأعده.
slip-sheet-filled-by = ملأها
slip-sheet-indicator = المؤشر وتعريفه
slip-sheet-code = الرمز
slip-sheet-first = الرقم الأول
slip-sheet-second = الرقم الثاني
slip-sheet-fill-in = يُملأ
slip-sheet-check = النتيجة والتحقق
slip-sheet-state = إن لم يكن نهائيًا
slip-sheet-remark = ملاحظة
slip-provisional = أولي
slip-missing = مفقود
slip-rule-title = يُرجى التحقق
slip-rule-number = رقم لا يقل عن صفر، دون وحدة.
slip-rule-denominator = رقم أكبر من صفر. إن لم توجد أي حالة فاختر «{ $missing }» واذكر ذلك في الملاحظة.
slip-rule-percentile = رقم لا يقل عن الوسيط.
slip-rule-state = اختر من القائمة أو اترك الخلية فارغة.
slip-check-both = أين الرقم الآخر؟
slip-check-order = فوق 100 ٪؟
slip-check-percentile = أقل من الوسيط؟
slip-check-either = أرقام أم مفقود؟
slip-check-reason = ما السبب؟

## The screen

slip-title = استمارات الإدارات
slip-subtitle = المطلوب من كل وحدة عن { $month }
slip-month = الشهر
slip-due = تُعاد قبل
slip-language = لغة الاستمارات
slip-write-count = { $count ->
    [zero] لا استمارات للكتابة
    [one] كتابة استمارة واحدة…
    [two] كتابة استمارتين…
    [few] كتابة { $count } استمارات…
    [many] كتابة { $count } استمارة…
   *[other] كتابة { $count } استمارة…
}
slip-write-none = لكل وحدة استمارتها أو قيمها عن هذا الشهر. زر السطر يكتب واحدة مع ذلك.
slip-write-one = كتابة…
slip-write-again = كتابة من جديد…
slip-write-of = { $act } { $unit }
slip-take-in = إدخال استمارات عائدة…
slip-unit = الوحدة
slip-kpis = المؤشرات
slip-on-file = المسجل
slip-on-file-count = { $reported } من { $asked }
slip-standing = الحالة
slip-standing-not-issued = لم تُكتب بعد
slip-standing-issued = تُنتظر في { $date }
slip-standing-returned = عادت في { $date }
slip-standing-returned-by = عادت في { $date }، { $name }
slip-standing-not-needed = كل القيم مسجلة
slip-without-unit = لا تُسأل أي وحدة عن { $codes }
slip-without-unit-sentence = حدد لكل منها في بطاقته منصبًا مسؤولًا يتبع وحدة.
slip-nobody = لا وحدة لديها مؤشر تبلغ عنه
slip-nobody-sentence = تطلب الاستمارة المؤشرات التي يتبع منصبها المسؤول الوحدة. تُدار المناصب والوحدات في صفحة الأشخاص، والمنصب المسؤول في بطاقة المؤشر.
slip-drop-hint = ملف لكل وحدة يُملأ بأي برنامج جداول. يمكن أيضًا إسقاط الملفات العائدة هنا، عدة ملفات معًا.

## Writing them

slip-folder-title = أين تُكتب الاستمارات؟
slip-folder = المجلد
slip-folder-write = كتابة
slip-not-a-folder = { $path } ليس مجلدًا يمكن الوصول إليه. اختر غيره؛ لم يُكتب شيء.
slip-exists = الملف { $file } موجود في هذا المجلد. اختر مجلدًا آخر أو انقله؛ لم يُكتب شيء.
slip-written = { $count ->
    [zero] لا استمارات في { $folder }.
    [one] كُتبت استمارة واحدة في { $folder }.
    [two] كُتبت استمارتان في { $folder }.
    [few] كُتبت { $count } استمارات في { $folder }.
    [many] كُتبت { $count } استمارة في { $folder }.
   *[other] كُتبت { $count } استمارة في { $folder }.
}
slip-none-written = لم تُكتب أي استمارة. { $reason }
slip-some-written = عدد الاستمارات المكتوبة: { $count }. ثم توقفت الكتابة: { $reason }

## Taking them in

slip-returned-title = الاستمارات العائدة
slip-returned-picker = أي استمارات عادت؟
slip-returned-hint = ملف، أو مجلد تؤخذ كل استماراته.
slip-no-files = لا يوجد ملف XLSX في { $folder }.
slip-back = إلى الوحدات
slip-of = { $unit }، { $month }
slip-ready = جاهزة
slip-refused = لم تُدخل
slip-to-correct = للتصحيح
slip-to-answer = للإجابة
slip-name = ملأها
slip-name-hint = كما تقول الاستمارة؛ يُحفظ بجانب كل قيمة.
slip-take-in-count = { $count ->
    [zero] لا قيم للإدخال
    [one] إدخال قيمة واحدة
    [two] إدخال قيمتين
    [few] إدخال { $count } قيم
    [many] إدخال { $count } قيمة
   *[other] إدخال { $count } قيمة
}
slip-put-aside = وضع جانبًا
slip-faults = خلايا للتصحيح
slip-faults-sentence = صححها في الملف ثم أدخله من جديد.
slip-undelivered = تُركت فارغة وما زالت منتظرة: { $codes }
slip-declared-missing = { $code } أُعلن مفقودًا: { $reason }
slip-is-provisional = أولي
slip-no-values = لا أرقام للكتابة
slip-no-values-sentence = الاستمارة تعلن أرقامًا مفقودة فقط، أو تكرر المسجل.
slip-blocked-faults = بعض الخلايا تتعذر قراءتها بعد.

## Why one is not taken in

slip-error-too-large = الملف أكبر من أي استمارة. اطلب الاستمارة نفسها.
slip-error-not-a-workbook = هذا ليس ملف XLSX. اطلب الاستمارة بالصيغة التي سُلمت بها.
slip-error-protected = الاستمارة محمية بكلمة سر. اطلب نسخة محفوظة دونها.
slip-error-unreadable = الملف تالف أو انقطع في الطريق. لم يُدخل منه شيء: اطلبه من جديد.
slip-error-not-a-slip = هذه ليست استمارة إدارة. ملفات القيم الأخرى تُقرأ في صفحة استيراد القيم.
slip-error-newer = كُتبت الاستمارة بإصدار أحدث من Lajna. أدخلها بذلك الإصدار.
slip-error-damaged = الورقة المخفية في الاستمارة تالفة عند السطر { $row }. اكتب الاستمارة من جديد واطلب نقل الأرقام إليها.
slip-error-other-workspace = الاستمارة تخص مساحة عمل أخرى. افتحها لإدخالها.
slip-error-unknown = لم تصدر استمارة كهذه من مساحة العمل هذه، أو تُرُوجع عن إصدارها. اكتبها من جديد.
slip-error-returned = أُدخلت هذه الاستمارة في { $date } من الملف { $file }. لتصحيح القيم اكتب الاستمارة من جديد.
slip-error-month = غُيّر الشهر في العنوان: الاستمارة عن { $month }. استعمل استمارة الشهر الصحيح.
slip-error-unit = غُيّرت الوحدة في العنوان: الاستمارة لـ { $unit }. كل وحدة تملأ استمارتها.
slip-error-code = السطر { $row } يذكر «{ $found }» بدلًا من { $code }، وقد تكون أرقامه لمؤشر آخر. املأ استمارة غير معدلة.
slip-error-text = غُيّر نص يجب أن يبقى كما هو. املأ استمارة غير معدلة.
slip-error-replaced = كُتبت الاستمارة من جديد بمحتوى آخر بعد تسليم هذه النسخة. اطلب الأحدث.
slip-error-kpi = لم يعد { $code } يُقاس كما تطلب هذه الاستمارة. اكتب الاستمارة من جديد.
slip-error-empty = لم يُملأ أي رقم ولم يُعلن أي مفقود. اطلب الأرقام من الوحدة.
slip-fault-formula = { $cell }، { $code }: صيغة حسابية. ضع الرقم نفسه.
slip-fault-number-as-text = { $cell }، { $code }: «{ $text }» محفوظ كنص. اكتب الرقم من جديد بالفاصلة العشرية لبرنامج الجداول.
slip-fault-not-a-number = { $cell }، { $code }: «{ $text }» ليس رقمًا. ضع الرقم وحده، والكلمات في الملاحظة.
slip-fault-date = { $cell }، { $code }: حوّله برنامج الجداول إلى تاريخ. اكتب الرقم من جديد.
slip-fault-no-value = { $cell }، { $code }: خطأ أو قيمة نعم/لا. اكتب الرقم من جديد.
slip-fault-state = { $cell }، { $code }: «{ $text }» ليس في القائمة. اختر «{ $provisional }» أو «{ $missing }» أو اترك الخلية فارغة.
slip-fault-missing-with-figures = { $cell }، { $code }: أُعلن مفقودًا ومع ذلك مُلئت أرقام. أبق أحدهما.
slip-fault-missing-without-reason = { $cell }، { $code }: أُعلن مفقودًا دون سبب. اذكر السبب في الملاحظة.
