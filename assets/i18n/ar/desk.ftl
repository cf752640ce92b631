### The frame around the screens.

desk-undone = تم التراجع: { $act }
desk-redone = أعيد التنفيذ: { $act }
desk-nothing-to-undo = لا يوجد ما يمكن التراجع عنه.
desk-nothing-to-redo = لا يوجد ما يمكن إعادته.
desk-exported = كُتب وأُعيدت قراءته: { $file }
desk-exporting = جارٍ كتابة { $file }…
desk-query-failed = تعذرت قراءة هذه الصفحة: { $detail } لم يتغير شيء.
desk-person-title = من على لوحة المفاتيح؟
desk-person-hint = يُسجل الاسم في السجل مع كل إجراء.
desk-publish-now = انشر الآن
desk-overwrite-title = استبدال هذا الملف؟
desk-overwrite-body = الملف { $file } موجود. سيُفقد محتواه الحالي.
desk-overwrite-confirm = استبدال
desk-format = الصيغة
desk-document-language = لغة المستند
desk-unsaved-title = إغلاق رغم أن الملف غير مكتمل؟
desk-close-anyway = إغلاق
desk-stay = البقاء
desk-kept-here = سيستمر الفتح القادم على هذا الحاسوب من هنا؛ لن يُفقد شيء.
