## The name of the product is not translated.

app-name = Lajna
app-tagline = المراجعة الشهرية للجنة إدارة المخاطر الجمركية

## Navigation

nav-overview = نظرة عامة
nav-meetings = الاجتماعات
nav-elements = العناصر
nav-kpis = المؤشرات
nav-corrections = التصحيحات
nav-problems = المشكلات
nav-decisions = القرارات
nav-strategy = الاستراتيجية
nav-risks = المخاطر
nav-people = الأعضاء
nav-settings = الإعدادات
nav-log = السجل
nav-room = قاعة الاجتماع
nav-start = البداية
app-search = بحث
app-commands = الأوامر
app-no-results = لا توجد نتائج
app-search-hint = الأشخاص والعناصر والمؤشرات والمشكلات والإجراءات التصحيحية والقرارات والملاحظات

## State of the file

app-saved = حُفظت كل التغييرات
app-saving = جارٍ الحفظ…
app-not-saved = لم يُحفظ
app-file-complete = الملف مكتمل
app-published = الملف مكتمل، نُشر { $time }
app-publishing = جارٍ النشر…
app-not-published = لم يُنشر في الملف بعد
app-read-only = للقراءة فقط

## Buttons and acts

app-open = فتح
app-new = جديد
app-add = إضافة
app-edit = تعديل
app-cancel = إلغاء
app-close = إغلاق
app-save = حفظ
app-delete = حذف
app-remove = إزالة
app-retire = سحب من الاستخدام
app-restore = استعادة
app-undo = تراجع
app-redo = إعادة التنفيذ
app-undo-named = تراجع عن: { $act }
app-redo-named = إعادة تنفيذ: { $act }
app-export = تصدير
app-import = استيراد
app-print = طباعة
app-back = رجوع
app-next = التالي
app-previous = السابق
app-continue = متابعة
app-confirm = تأكيد
app-apply = تطبيق
app-choose = اختيار…
app-browse = استعراض…
app-copy = نسخ
app-retry = إعادة المحاولة
app-details = التفاصيل
app-show = إظهار
app-hide = إخفاء
app-sort = فرز
app-filter = تصفية
app-all = الكل
app-none = لا شيء
app-yes = نعم
app-no = لا
app-ok = موافق
app-optional = اختياري
app-required = إلزامي
app-help = مساعدة
app-more = المزيد
app-today = اليوم
app-today-at = اليوم { $time }
app-language = اللغة
app-date = التاريخ
app-time = الوقت
app-name-field = الاسم
app-code = الرمز
app-state = الحالة
app-reason = السبب
app-note = ملاحظة
app-person-and-role = { $person }، { $role }
app-page-of = صفحة { $page } من { $pages }
app-from-to = من { $first } إلى { $last }

## Units of values

unit-percent = نسبة مئوية
unit-points-symbol = نقطة
unit-hours = ساعات
unit-hours-symbol = ساعة
unit-per-thousand = لكل 1000 بيان
unit-ratio = معامل
unit-currency = عملة
unit-officer-hours = ساعات عمل
unit-count = عدد

## How a value is measured

kpi-measure-ratio = بسط ومقام
kpi-measure-duration = مدة (الوسيط والمئين التسعون)
kpi-measure-number = رقم واحد

## Counts

count-days-overdue = { $days ->
    [zero] متأخر 0 يوم
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
}
count-days-left = { $days ->
    [zero] لم يبق أي يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يومًا
   *[other] بقي { $days } يوم
}
count-postponements = { $count ->
    [zero] لا تأجيلات
    [one] تأجيل واحد
    [two] تأجيلان
    [few] { $count } تأجيلات
    [many] { $count } تأجيلًا
   *[other] { $count } تأجيل
}
count-matters = { $count ->
    [zero] لا أمور
    [one] أمر واحد
    [two] أمران
    [few] { $count } أمور
    [many] { $count } أمرًا
   *[other] { $count } أمر
}
count-decisions = { $count ->
    [zero] لا قرارات
    [one] قرار واحد
    [two] قراران
    [few] { $count } قرارات
    [many] { $count } قرارًا
   *[other] { $count } قرار
}
count-corrections = { $count ->
    [zero] لا إجراءات تصحيحية
    [one] إجراء تصحيحي واحد
    [two] إجراءان تصحيحيان
    [few] { $count } إجراءات تصحيحية
    [many] { $count } إجراءً تصحيحيًا
   *[other] { $count } إجراء تصحيحي
}
count-problems = { $count ->
    [zero] لا مشكلات
    [one] مشكلة واحدة
    [two] مشكلتان
    [few] { $count } مشكلات
    [many] { $count } مشكلة
   *[other] { $count } مشكلة
}
count-elements = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
count-kpis = { $count ->
    [zero] لا مؤشرات
    [one] مؤشر واحد
    [two] مؤشران
    [few] { $count } مؤشرات
    [many] { $count } مؤشرًا
   *[other] { $count } مؤشر
}
count-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
count-meetings = { $count ->
    [zero] لا اجتماعات
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $count } اجتماعات
    [many] { $count } اجتماعًا
   *[other] { $count } اجتماع
}
count-values = { $count ->
    [zero] لا قيم
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}
count-months = { $count ->
    [zero] لا أشهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
count-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
count-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}
