
## Forms

problem-form-add = مشكلة جديدة
problem-form-edit = تعديل المشكلة
problem-form-title = ما الخلل
problem-form-severity = درجة الخطورة
problem-form-description = الوصف
problem-form-evidence = الأدلة
problem-form-cause = السبب
problem-form-cause-unknown = غير معروف بعد
problem-form-recurs = سبق رصدها باسم
