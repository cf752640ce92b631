### The series of meetings.

meetings-subtitle = الأحدث أولًا؛ وتبقى الأشهر الفائتة ظاهرة
meetings-plan-next = جدولة الاجتماع القادم، { $date }
meetings-plan = جدولة الاجتماع
meetings-extraordinary = اجتماع استثنائي
meetings-none-title = لا يوجد اجتماع بعد
meetings-none-hint = جدوِل الأول: يأتي جدول أعماله من النموذج ومقاعده من المناصب.
meetings-reference = الرقم
meetings-reviews = يراجع
meetings-review-of = المراجعة الشهرية لشهر { $month }
meetings-present = الحضور
meetings-assessed = العناصر
meetings-missed = لم يراجع أي اجتماع شهر { $month }
meetings-place = المكان
meetings-date-and-time = حدد تاريخًا ووقتًا مثل 10:00.
