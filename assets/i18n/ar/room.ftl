## Meetings

meeting-kind-monthly = مراجعة شهرية
meeting-kind-quarterly = مراجعة ربع سنوية
meeting-kind-half-yearly = مراجعة نصف سنوية
meeting-kind-annual = مراجعة سنوية
meeting-kind-extraordinary = اجتماع استثنائي
meeting-kind-founding = الاجتماع الأول
meeting-state-planned = مقرر
meeting-state-prepared = مُعَدّ
meeting-state-open = منعقد
meeting-state-suspended = معلّق
meeting-state-closed = مختتم
meeting-state-approved = اعتُمد محضره
meeting-state-cancelled = ملغى
meeting-state-not-held = لم ينعقد

## Attendance and quorum

attendance-present = حاضر
attendance-excused = معتذر
attendance-absent = غائب
attendance-substituted = ناب عنه غيره
attendance-remote = عن بُعد
attendance-arrived = حضر الساعة { $time }
attendance-left = غادر الساعة { $time }
attendance-not-called = لم يُنادَ عليه بعد
room-quorum-holds = النصاب مكتمل
room-quorum-lost = انتفى النصاب
room-quorum-not-reached = لم يكتمل النصاب
room-quorum-count = الحضور { $present } من { $members }، والمطلوب { $needed }
room-inquorate-rule = للجنة أن تناقش وتأخذ علمًا، وليس لها أن تقيّم أو تعتمد أو تقرر.

## Kinds of agenda items

agenda-kind-opening = الافتتاح والحضور والنصاب
agenda-kind-conflicts = تضارب المصالح
agenda-kind-adoption = إقرار جدول الأعمال
agenda-kind-previous-minutes = اعتماد محضر الاجتماع السابق
agenda-kind-follow-up = متابعة القرارات والإجراءات التصحيحية
agenda-kind-kpis = اتجاهات المؤشرات
agenda-kind-scoring = التقييم الصامت
agenda-kind-discussion = المناقشة والتوافق
agenda-kind-confirmation = تأكيد بقية العناصر
agenda-kind-problems = المشكلات والتوصيات والإجراءات التصحيحية
agenda-kind-balance = فحص التوازن
agenda-kind-read-back = تلاوة القرارات
agenda-kind-other = ما يستجد من أعمال وموعد الاجتماع القادم
agenda-kind-close = الاختتام
agenda-kind-free = بند آخر
room-open = افتح الجلسة
room-close-meeting = اختتام الاجتماع
room-began = بدأ { $time }
room-final-rating = درجة التقييم النهائية
room-evidence = الأدلة
room-next-item = البند التالي
room-previous-item = البند السابق
room-next-date = الاجتماع القادم
