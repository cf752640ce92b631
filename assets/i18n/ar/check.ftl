check-sound = الملف سليم.
check-findings = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
check-header = الترويسة
check-identity = الهوية
check-file-seal = البايتات كما نُشرت
check-integrity = بنية قاعدة البيانات
check-schema = الجداول كما ينبغي
check-foreign-keys = الإحالات
check-content-seal = السجلات كما نُشرت
check-failed = { $check }: { $detail }
