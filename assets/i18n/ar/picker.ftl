### Choosing a file.

picker-open-title = فتح ملف عمل
picker-new-title = أين يُحفظ ملف العمل الجديد؟
picker-import-title = استيراد القيم الشهرية
picker-export-title = تصدير
picker-check = تحقق
picker-no-path = اكتب مسارًا أو أفلت ملفًا أو تصفح.
picker-drop-hint = اكتب المسار أو أفلت ملفًا على النافذة.
picker-browsing = نافذة النظام مفتوحة.
picker-reads-only = يُقرأ الملف فقط.
picker-letterhead = ورق مروّس (اختياري)
picker-letterhead-hint = ملف Word خاص بالإدارة: يؤخذ منه الرأس والتذييل والأنماط وإعداد الصفحة.
