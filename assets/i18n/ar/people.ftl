people-role-chair = رئيس اللجنة
people-role-vice-chair = نائب الرئيس
people-role-secretary = مقرر اللجنة
people-role-member = عضو
people-role-observer = مراقب
people-role-no-seat = بلا مقعد
people-role-guest = ضيف
people-voting = له حق التصويت
people-not-voting = ليس له حق التصويت
people-office = المنصب
people-unit = الإدارة
people-since = منذ { $date }
people-add = إضافة شخص

## Offices, persons, units

people-tab-offices = المناصب
people-tab-persons = الأشخاص
people-tab-units = الوحدات
people-holder = شاغل المنصب
people-role = الصفة
people-voting-column = التصويت
people-last-meetings = آخر الاجتماعات
people-attended = { $count } من { $all }
people-vacant = شاغر
people-vacant-seats = { $count ->
    [zero] لا مقاعد شاغرة
    [one] مقعد شاغر واحد
    [two] مقعدان شاغران
    [few] { $count } مقاعد شاغرة
    [many] { $count } مقعدًا شاغرًا
   *[other] { $count } مقعد شاغر
}
people-not-listed = ليس في القائمة
people-mark = { $meeting }: { $status }
people-history = من شغله
people-never-held = لم يشغله أحد بعد.
people-from-to = من { $from } إلى { $to }
people-retired = ملغى
people-no-unit = بلا إدارة
people-holds = يشغل اليوم
people-holds-nothing = لا منصب
people-name-ar = الاسم بالحروف العربية
people-person = الشخص
people-somebody-new = شخص جديد
people-rename = تغيير الاسم
people-office-add = إضافة منصب
people-office-edit = تعديل المنصب
people-title-in = المسمى، { $language }
people-name-in = الاسم، { $language }
people-appoint = تعيين
people-appoint-to = تعيين: { $office }
people-appoint-hint = يترك شاغل المنصب منصبه في اليوم السابق.
people-from = ابتداءً من
people-end-tenure = إنهاء الولاية
people-end-tenure-of = إنهاء ولاية { $name }
people-last-day = آخر يوم في المنصب
people-seat-vacant = المقعد شاغر.
people-unit-add = إضافة وحدة
people-unit-edit = تعديل الوحدة
people-border-office = مكتب حدودي
people-unit-kind = النوع
people-unit-offices = المناصب
people-choose-title = لم يُختر منصب
people-choose = اختر سطرًا لمعرفة من يشغل المنصب ومن شغله.
people-committee-empty-title = لا منصب بعد
people-committee-empty = مقاعد اللجنة للمناصب، أما الأشخاص فيتعاقبون.
people-represented-by = ينوب عنه { $name }
