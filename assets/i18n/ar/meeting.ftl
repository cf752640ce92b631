### سلسلة الاجتماعات وصفحة كل اجتماع.

meeting-details = اليوم والوقت والمكان
meeting-edit-details = اليوم والمكان
meeting-extraordinary = اجتماع استثنائي
meeting-missed = لم يراجع أي اجتماع { $month }
meeting-no-rating-changed = لم يتغير أي تقييم.
meeting-none = لا اجتماعات بعد
meeting-none-hint = قرر الاجتماع الأول: يُملأ جدول أعماله ومقاعده تلقائيًا.
meeting-nothing-recorded = لم يُسجَّل شيء بعد
meeting-nothing-recorded-hint = سيظهر هنا ما يقيّمه الاجتماع ويقرره.
meeting-place = المكان
meeting-plan = قرر الاجتماع
meeting-plan-first = قرر الاجتماع الأول
meeting-plan-next = قرر التالي: { $date }
meeting-present = الحضور
meeting-ratings = التقييمات
meeting-ratings-changed = التقييمات التي تغيرت
meeting-reference = الرقم
meeting-review-month = الشهر المراجَع
meeting-series-hint = الأحدث أولًا؛ والأشهر المتروكة في مواضعها.
meeting-what-happened = ما جرى
meeting-withdraw = اسحب
