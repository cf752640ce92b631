# بطاقات للجهات المسؤولة عن الإجراءات التصحيحية.

reminder-title = بطاقات الإجراءات التصحيحية
reminder-name = بطاقة الإجراء التصحيحي { $of }
reminder-none = لا يوجد إجراء تصحيحي مقرر ينتظر التنفيذ.
reminder-as-of = بطاقة إجراء تصحيحي، الوضع في { $date }
reminder-task = المطلوب تنفيذه
reminder-first-due = {" "}(الموعد الأول { $date }، { $count ->
    [one] أُجّل مرة واحدة
    [two] أُجّل مرتين
    [zero] دون تأجيل
    [few] أُجّل { $count } مرات
    [many] أُجّل { $count } مرة
   *[other] أُجّل { $count } مرة
})
reminder-standing = { $state }، { $done }
reminder-report = تقريركم
reminder-request = يُرجى الإجابة والتوقيع وإعادة هذه الصفحة إلى أمانة السر ({ $secretary }).
reminder-request-before = يُرجى الإجابة والتوقيع وإعادة هذه الصفحة إلى أمانة السر ({ $secretary }) قبل الاجتماع { $meeting } المنعقد في { $date }.
reminder-question = السؤال
reminder-answer = الجواب
reminder-done = ما أُنجز منذ التقرير الأخير
reminder-next = الخطوة التالية وموعدها
reminder-hindered = ما يعوق التنفيذ
reminder-export = بطاقات المسؤولين
reminder-export-one = بطاقة المسؤول
