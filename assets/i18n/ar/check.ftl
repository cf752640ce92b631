check-sound = الملف سليم.
check-findings = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
check-header = ملف عمل لهذا البرنامج وبطوله الكامل
check-identity = يبيّن هويته ورقم نسخته
check-file-seal = كل بايت كما نُشر
check-integrity = قاعدة البيانات سليمة البنية
check-schema = جداوله هي جداول هذا البرنامج
check-foreign-keys = كل إحالة تؤدي إلى سجل
check-content-seal = كل سجل كما نُشر
check-passed = { $check }: نعم
check-finding = غير متحقق: «{ $check }» ({ $detail })
check-failed = { $check }: لا
