### What keeps a meeting from being closed.

obstacle-attendance = حضور { $name } غير مسجل
obstacle-conflicts = تضارب المصالح: سجّل تصريحًا أو عدم وجوده
obstacle-signal = إشارة { $kpi } لم يُبتّ فيها بعد
obstacle-element = العنصر { $element } بلا تقييم ولا سبب
obstacle-quorum = سُجلت تقييمات وقرارات لكن النصاب مفقود
obstacle-weak = العنصر { $element } تقييمه { $rating } دون مشكلة مفتوحة
obstacle-owner = الإجراء { $correction } بلا جهة مسؤولة
obstacle-due = الإجراء { $correction } بلا تاريخ استحقاق
obstacle-next-date = موعد الاجتماع القادم غير محدد
obstacle-read-back = لم يُتلَ { $decision } بعد
