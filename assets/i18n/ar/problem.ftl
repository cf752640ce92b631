## The register of problems

problem-title = المشكلات
problem-add = إثارة مشكلة
problem-search = البحث في العنوان والسبب والعنصر
problem-column-number = الرقم
problem-column-title = المشكلة
problem-column-elements = العناصر
problem-column-raised = أُثيرت
problem-column-owner = المسؤول
problem-column-correction = الإجراءات التصحيحية
problem-count = { $shown } من { $all }
problem-none-title = لم تُسجَّل مشكلات بعد
problem-none-hint = أثر مشكلة هنا، أو في الجلسة أثناء مناقشتها.
problem-no-match-title = لا مشكلة مطابقة
problem-no-match-hint = امسح البحث أو اختر مرشحات أخرى.
problem-clear = عرض الكل

## The page of a problem

problem-missing = لم تعد هذه المشكلة موجودة.
problem-description = الوصف
problem-evidence = الأدلة
problem-cause = السبب
problem-cause-unknown = لم يُعرف بعد
problem-not-written = لم يُكتب
problem-owner-none = لا أحد بعد
problem-raised-in = { $date } في { $meeting }
problem-closed-in = أُغلقت في { $meeting }
problem-raise-correction = اقتراح إجراء تصحيحي
problem-close = إغلاق
problem-reopen = إعادة الفتح
problem-withdraw = سحب
problem-elements = العناصر
problem-kpis = المؤشرات
problem-corrections = الإجراءات التصحيحية
problem-links-none = لا شيء
problem-recurs = سبق ظهورها
problem-recurs-from = عادت هذه المشكلة من { $problem }.
problem-recurs-in = عادت باسم { $problem }.
problem-recurs-proposed = كلمات متشابهة حول العنصر نفسه
problem-recurs-link = سبق ظهورها
problem-recurs-link-name = اعتبار { $problem } حالتها السابقة
problem-recurs-unlink = ليست نفسها
problem-recurs-none = لا مشكلة سابقة تشبهها.
problem-earlier-line = { $raised }، { $status }
problem-earlier-corrected = { $raised }، { $status }، { $corrections }
problem-record = السجل
problem-history = السجل الزمني
