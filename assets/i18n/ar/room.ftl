## Meetings

meeting-kind-monthly = مراجعة شهرية
meeting-kind-extraordinary = اجتماع استثنائي
meeting-state-planned = مقرر
meeting-state-in-session = منعقد
meeting-state-closed = مختتم
meeting-state-approved = اعتُمد محضره

## Templates of the agenda

template-kind-monthly = المراجعة الشهرية
template-kind-extraordinary = الاجتماع الاستثنائي
template-kind-first = الاجتماع الأول

## Attendance and quorum

attendance-present = حاضر
attendance-excused = معتذر
attendance-absent = غائب
attendance-substituted = ناب عنه غيره
attendance-arrived = حضر الساعة { $time }
attendance-left = غادر الساعة { $time }
attendance-expected = لم يُنادَ عليه بعد
room-quorum-holds = النصاب مكتمل
room-quorum-lost = انتفى النصاب
room-quorum-not-reached = لم يكتمل النصاب
room-quorum-count = الحضور { $present } من { $members }، والمطلوب { $needed }
room-inquorate-rule = للجنة أن تناقش وتأخذ علمًا، وليس لها أن تقيّم أو تعتمد أو تقرر.

## Kinds of agenda items

agenda-kind-opening = الافتتاح والحضور والنصاب
agenda-kind-conflicts = تضارب المصالح
agenda-kind-agenda = إقرار جدول الأعمال
agenda-kind-minutes = اعتماد محضر الاجتماع السابق
agenda-kind-follow-up = متابعة القرارات والإجراءات التصحيحية
agenda-kind-kpis = اتجاهات المؤشرات
agenda-kind-scoring = التقييم الصامت
agenda-kind-discussion = المناقشة والتوافق
agenda-kind-confirm = تأكيد بقية العناصر
agenda-kind-problems = المشكلات والتوصيات والإجراءات التصحيحية
agenda-kind-balance = فحص التوازن
agenda-kind-read-back = تلاوة القرارات
agenda-kind-closing = ما يستجد من أعمال وموعد الاجتماع القادم
agenda-kind-other = بند آخر
room-open = افتح الجلسة
room-close-meeting = اختتام الاجتماع
room-began = بدأ { $time }
room-final-rating = درجة التقييم النهائية
room-evidence = الأدلة
room-next-item = البند التالي
room-previous-item = البند السابق
room-next-date = الاجتماع القادم

## Conflicts of interest, notes, approval

conflict-action-stays = يبقى
conflict-action-silent = يبقى دون مشاركة
conflict-action-leaves = يغادر
note-kind-note = ملاحظة
note-kind-recommendation = توصية
note-kind-data-gap = ثغرة في البيانات
approved-as-is = معتمد
approved-as-corrected = معتمد بعد التصويب
