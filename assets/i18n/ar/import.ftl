import-title = استيراد قيم المؤشرات
import-nothing-written = لم يُكتب أي شيء بعد.
import-write-values = { $count ->
    [zero] لا قيم للكتابة
    [one] كتابة قيمة واحدة
    [two] كتابة قيمتين
    [few] كتابة { $count } قيم
    [many] كتابة { $count } قيمة
   *[other] كتابة { $count } قيمة
}
import-separator = الفاصل
import-encoding = الترميز
import-decimal-mark = الفاصلة العشرية
import-preview = معاينة

## Why a file is refused

import-error-too-large = حجم الملف { $size } م.ب، والحد الأقصى { $limit } م.ب. صدّر الأشهر اللازمة فقط.
import-error-empty = لا يوجد فيه أي نص. اختر ملفًا آخر أو انسخ الخلايا من جديد.
import-error-binary = هذا { $kind }، وليس نصًا ولا مصنف XLSX. احفظه بصيغة XLSX أو CSV، أو انسخ الخلايا وألصقها هنا.
import-binary-pdf = مستند PDF
import-binary-office = ملف Office قديم
import-binary-zip = أرشيف ZIP
import-binary-gzip = أرشيف GZIP
import-binary-png = صورة PNG
import-binary-jpeg = صورة JPEG
import-binary-sqlite = قاعدة بيانات
import-error-nul = السطر { $line } يحتوي رمزًا لا يرد في النصوص. الملف تالف أو ليس نصيًا؛ صدّره من جديد.
import-error-undecodable = لا يمكن قراءة السطر { $line } بترميز { $encoding }. اختر ترميزًا آخر.
import-error-carriage-return = السطر { $line } ينقطع وسط الصف. صدّر الملف من جديد.
import-error-quote = علامة اقتباس فُتحت في السطر { $line } ولم تُغلق. صححها في الملف.
import-error-separator = لا فاصل يقسم النص إلى أعمدة. اختر فاصلًا أو انسخ الخلايا مع عناوينها.
import-error-rows = عدد الصفوف أكثر من { $limit }. استورد أشهرًا أقل في كل مرة.
import-error-columns = { $place }: عدد الأعمدة أكثر من { $limit }. استورد أشهرًا أقل في كل مرة، أو تحقق من الفاصل.
import-error-cell = { $place }: هذا النص أطول من أن يكون قيمة. تحقق من علامات الاقتباس.
import-error-header-only = يوجد عنوان ولا شيء تحته.
import-error-ragged = السطر { $line } فيه { $found } خلية والعنوان فيه { $expected }. صحح السطر أو الفاصل.
import-error-header = العنوان لا يذكر أشهرًا ولا مؤشرات معروفة: { $header }. حدد محتوى كل عمود.
import-error-part-kpi = لا عمود يسمي المؤشر. حدد العمود.
import-error-part-month = لا عمود يسمي الشهر. حدد العمود.
import-error-part-value = لا عمود يحتوي قيمًا. حدد العمود.
import-error-repeated = العمودان { $first } و { $second } يحتويان معًا: { $column }. استبعد أحدهما.
import-error-questions = أكثر من { $limit } نقطة غير واضحة. على الأرجح أن التخطيط مختلف؛ تحقق منه.
import-binary-ods = مصنف LibreOffice (.ods)
import-binary-xlsb = مصنف Excel ثنائي (.xlsb)
import-binary-page = صفحة ويب أو ملف XML
import-error-workbook = هذا مصنف جداول، ولا يُقرأ هنا إلا النص. احفظ الورقة بصيغة CSV.
import-error-protected = الملف محمي بكلمة سر. افتحه في برنامج الجداول واحفظ نسخة دون كلمة سر ثم استوردها.
import-error-damaged = المصنف تالف أو غير مكتمل. افتحه في برنامج الجداول واحفظه من جديد ثم استورده.
import-error-bomb = حجم المصنف بعد فك الضغط أكثر من { $limit } م.ب. انسخ الخلايا اللازمة إلى مصنف جديد.
import-error-no-sheet = لا يُظهر المصنف أي ورقة خلايا. اختر إحدى أوراقه المخفية أو ملفًا آخر.
import-error-empty-sheet = الورقة «{ $sheet }» فارغة. اختر ورقة أخرى.
import-error-cells = في الورقة أكثر من { $limit } خلية. انسخ الخلايا اللازمة إلى مصنف جديد.
import-error-no-result = { $place } فيها صيغة دون نتيجة. افتح الملف في برنامج الجداول واحفظه هناك ثم استورده من جديد.
import-error-stopped = أُوقفت القراءة.

## How a file is read

import-encoding-western = Windows-1252 (أوروبا الغربية)
import-encoding-arabic = Windows-1256 (العربية)
import-separator-tab = علامة الجدولة
import-separator-semicolon = فاصلة منقوطة ;
import-separator-comma = فاصلة ,
import-separator-pipe = خط عمودي
import-decimal-point = نقطة 1.5
import-decimal-comma = فاصلة 1,5
import-shape = التخطيط
import-shape-months-across = الأشهر في الأعمدة
import-shape-kpis-across = المؤشرات في الأعمدة
import-shape-long = قيمة في كل صف
import-column-kpi = رمز المؤشر أو اسمه
import-column-month = الشهر
import-column-of-month = قيم { $month }
import-column-of-kpi = قيم { $kpi }
import-column-value = القيمة أو الوسيط
import-column-numerator = البسط
import-column-denominator = المقام
import-column-percentile = المئين 90
import-column-left-out = مستبعد
import-column-unknown = غير معروف

## Questions

import-ask-encoding = أي قراءة هي الصحيحة؟
import-ask-encoding-body = البيانات وحدها لا تبين كيف خُزنت الحروف.
import-ask-decimal = { $raw }: { $point } أم { $comma }؟
import-ask-once-body = { $place }. الجواب يسري على الملف كله.
import-ask-mixed = ما هي الفاصلة العشرية؟
import-ask-mixed-body = { $first } ({ $place }) و { $second } ({ $other }) متناقضان.
import-ask-unknown-kpi = «{ $label }» ليس مؤشرًا معروفًا
import-ask-unknown-month = «{ $label }» ليس شهرًا
import-ask-unknown-column = العمود { $column } «{ $label }» غير معروف
import-ask-unmatched-body = أول مرة: { $place }؛ الخلايا المملوءة: { $count }.
import-ask-value = { $code }، { $month }: { $raw }
import-doubt-not-a-number = { $place }: هذا ليس رقمًا.
import-doubt-not-finite = { $place }: لا يمكن حفظ هذا الرقم.
import-doubt-incomplete = { $place }: أحد رقمين متلازمين مفقود.
import-doubt-zero-denominator = { $place }: المقام صفر.
import-doubt-negative-count = { $place }: لا يكون العدد سالبًا.
import-doubt-exceeds = { $place }: البسط أكبر من المقام.
import-doubt-negative = { $place }: القيمة سالبة.
import-doubt-bounds = { $place }: القيمة خارج المجال من { $low } إلى { $high }.
import-doubt-disagrees = { $place }: الأعداد تعطي { $value }.
import-doubt-counts = { $place }: ليس لهذا المؤشر أعداد؛ تُحفظ القيمة فقط.
import-doubt-percentile = { $place }: ليس لهذا المؤشر مئين؛ تُحفظ القيمة فقط.
import-doubt-percentile-below = { $place }: المئين 90 أقل من الوسيط.
import-doubt-percent = { $place }: علامة النسبة غير متوقعة لهذا المؤشر.
import-doubt-duplicate = { $place }: سبقتها قيمة أخرى ({ $other })؛ أخذ هذه يحل محلها.
import-doubt-duplicate-same = { $place }: سبقتها القيمة نفسها ({ $other }).
import-doubt-future = { $place }: هذا الشهر لم ينتهِ بعد.
import-doubt-far = { $place }: بعيدة عن القيم الأخيرة التي وسيطها { $median }.
import-answer-take = خذها
import-proposed = { $answer } (مقترح)
import-answer-leave-out = استبعاد
import-remark = { $question } أُخذت كما هي.
import-place-line = السطر { $line }
import-place-cell = الخلية { $address }
import-ask-date = { $raw }: { $day } أم { $month }؟
import-ask-percent = { $raw }: { $whole } أم { $hundred }؟
import-ask-percent-body = { $place }. كل النسب المئوية في الملف بين 0 و 1. الجواب يسري عليها كلها.
import-date-day-first = اليوم أولًا: 31/12
import-date-month-first = الشهر أولًا: 12/31
import-percent-hundred = 0.5 تعني 0.5 %
import-percent-one = 0.5 تعني 50 %
import-doubt-sheet-error = { $place }: يعرض الجدول هنا خطأ لا رقمًا.
import-doubt-slip = { $place }: نحو { $factor } ضعف الوسيط الأخير { $median }. هل انزاحت الفاصلة العشرية؟
import-doubt-limits = { $place }: خارج حدود القيم المسجلة، من { $lower } إلى { $upper }.

## The screen

import-start = قيم من ملف أو جدول
import-start-sentence = اختر مصنف XLSX أو ملف CSV أو ملفًا نصيًا، أو انسخ خلايا من جدول مع عناوينها وألصقها أدناه. لا يُكتب شيء قبل أن تراه.
import-choose-file = اختيار ملف…
import-other-source = ملف آخر…
import-paste-label = خلايا من جدول
import-read-pasted = قراءة هذه الخلايا
import-pasted-name = خلايا ملصقة
import-source = { $name }: الصفوف { $rows }، الأعمدة { $columns }. الكتابة خطوة واحدة يمكن التراجع عنها.
import-tab-values = القيم
import-tab-columns = الأعمدة
import-look-at = انظر
import-first = الأولى
import-largest = الأكبر
import-strangest = الأغرب
import-on-file = المسجلة
import-as-stored = كما تُحفظ
import-check = التحقق
import-status-new = جديدة
import-status-revised = تعديل
import-status-unchanged = دون تغيير
import-status-left-out = مستبعدة
import-questions = أسئلة
import-answers-proposed = الأجوبة مقترحات
import-accept-all = قبول كل المقترحات
import-errors = تتعذر القراءة بعد
import-no-questions = لا شيء غير واضح.
import-more-questions = أسئلة أخرى: { $count }
import-sum-new = جديدة: { $count }
import-sum-revised = معدلة: { $count }
import-sum-unchanged = مطابقة للمسجل: { $count }
import-sum-left-out = مستبعدة: { $count }
import-sum-missing = خلايا فارغة تبقى مفقودة لا صفرًا: { $count }
import-sum-absent = غير موجودة في الملف: { $codes }
import-reason = سبب التعديلات
import-reason-hint = يُذكر بجانب كل قيمة معدلة، وتُحفظ القيمة السابقة.
import-provisional = هذه القيم أولية
import-show-unchanged = إظهار القيم دون تغيير أيضًا
import-blocked-errors = تتعذر قراءة الملف بعد.
import-blocked-reading = ما زالت قراءة الملف جارية.
import-blocked-questions = أجب عن الأسئلة أولًا؛ نقرة واحدة تقبل كل المقترحات.
import-blocked-reason = اذكر سبب التعديلات أولًا.
import-blocked-nothing = لا شيء للكتابة: كل القيم مسجلة.
import-column-number = العمود
import-column-heading = العنوان
import-column-holds = المحتوى
import-nothing-shown = لن تتغير أي قيمة
import-nothing-shown-sentence = فعّل «إظهار القيم دون تغيير أيضًا» لترى ما قُرئ.
import-sheet = الورقة
import-sheet-hidden = { $sheet } (مخفية)
import-tell-percent = نسب مئوية قُرئت كما تعرضها الورقة: { $count }
import-tell-formulas = نتائج صيغ كما حُفظت آخر مرة: { $count }
import-tell-skipped = صفوف فوق العنوان لم تُقرأ: { $count }
import-tell-hidden = أوراق مخفية لم تُقرأ: { $sheets }
import-recalled = قُرئ كآخر ملف له هذه العناوين.
import-forget = نسيان ذلك
import-reading = قراءة { $name }
import-it-is = إنه المؤشر
