## The name of the product is not translated.

app-name = Lajna

## Navigation

nav-overview = نظرة عامة
nav-meetings = الاجتماعات
nav-elements = العناصر
nav-kpis = المؤشرات
nav-corrections = التصحيحات
nav-problems = المشكلات
nav-decisions = القرارات
nav-people = الأعضاء
nav-settings = الإعدادات
nav-log = السجل
nav-room = قاعة الاجتماع
app-search = بحث
app-commands = الأوامر
app-search-hint = الأشخاص والعناصر والمؤشرات والمشكلات والإجراءات التصحيحية والقرارات والملاحظات

## State of the file

app-saved = حُفظت كل التغييرات
app-file-complete = الملف مكتمل
app-published = الملف مكتمل، نُشر { $time }
app-publishing = جارٍ النشر…
app-not-published = لم يُنشر في الملف بعد
app-read-only = للقراءة فقط

## Buttons and acts

app-open = فتح
app-add = إضافة
app-edit = تعديل
app-cancel = إلغاء
app-close = إغلاق
app-save = حفظ
app-remove = إزالة
app-retire = سحب من الاستخدام
app-restore = استعادة
app-undo = تراجع
app-undo-named = تراجع عن: { $act }
app-redo-named = إعادة تنفيذ: { $act }
app-export = تصدير
app-import = استيراد
app-back = رجوع
app-continue = متابعة
app-confirm = تأكيد
app-choose = اختيار…
app-browse = استعراض…
app-details = التفاصيل
app-all = الكل
app-yes = نعم
app-no = لا
app-required = إلزامي
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
count-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
