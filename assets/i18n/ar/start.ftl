start-last-opened = آخر فتح { $date }
start-new = ملف عمل جديد
start-demo = استكشاف النسخة التجريبية
start-check = فحص ملف
start-path = مسار الملف
start-privacy = شهر اللجنة في ملف واحد. لا شيء يغادر هذا الحاسوب.
start-recent = الأخيرة
start-no-recent = لم يُفتح هنا أي ملف عمل بعد
start-no-recent-body = أنشئوا ملفًا أو افتحوا ملفًا أو استكشفوا النسخة التجريبية.
start-something = بدء عمل
start-open-last = فتح آخر ملف عمل
start-open-other = فتح ملف آخر
start-drop-or-type = أفلتوا هنا ملف ⁦.lajna⁩ أو اكتبوا مساره
start-new-body = مع 18 عنصرًا و28 مؤشرًا وسلّم التقييم كمسودة أولى.
start-demo-body = ميريديا، 24 شهرًا و24 اجتماعًا. يومها 12 نوفمبر 2026. لا شيء فيها حقيقي.
start-check-body = تحققوا من سلامة ملف العمل قبل الوثوق به.
start-left-behind = { $acts ->
    [one] إجراء واحد ليس في { $file } بعد: وهو محفوظ على هذا الحاسوب.
    [two] إجراءان ليسا في { $file } بعد: وهما محفوظان على هذا الحاسوب.
    [few] { $acts } إجراءات ليست في { $file } بعد: وهي محفوظة على هذا الحاسوب.
    [many] { $acts } إجراءً ليست في { $file } بعد: وهي محفوظة على هذا الحاسوب.
   *[other] { $acts } إجراء ليست في { $file } بعد: وهي محفوظة على هذا الحاسوب.
}
start-go-on = متابعة
start-not-opened = لم يُفتح الملف
start-open-read-only = فتح للقراءة فقط
start-take-over = تولّي الملف
start-take-over-title = تولّي الملف؟
start-take-over-body = قد يكون { $person } ما زال يكتب على { $machine }. اسألوا أولًا؛ يُسجَّل السبب في السجل.
start-older = النسخ الأقدم بجانبه
start-older-none = لم توجد بجانبه نسخة أقدم.
start-generation = النسخة { $number }
start-checked = فحص { $file }
start-sound = سليم
start-unsound = متضرر
start-unsound-body = لا تعملوا في هذا الملف. تُرك كما هو.
start-form-organisation = الإدارة
start-form-committee = اللجنة
start-form-committee-usual = لجنة إدارة المخاطر
start-form-short = الاسم المختصر
start-form-short-hint = قبل الأرقام: { $example }
start-form-short-wrong = أحرف وأرقام فقط، 8 على الأكثر.
start-form-language = لغة اللجنة
start-form-place = مكان الاجتماعات
start-form-path = الملف
start-form-path-missing = حددوا مكان الملف.
start-form-create = إنشاء ملف العمل
start-no-network = لا تُستخدم أي شبكة
start-theme-next = المظهر: { $theme }
