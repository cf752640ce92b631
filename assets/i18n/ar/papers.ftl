## The papers around the minutes

paper-foot = { $title } · طُبع في { $date }
paper-attendance = كشف الحضور
paper-attendance-of = كشف حضور { $meeting }
paper-attendance-hint = يوقّع كل حاضر في السطر الخاص به، ويكتب النائب اسمه بجانب توقيعه.
paper-attendance-closed = أُقفل الكشف بعد افتتاح الجلسة؛ وتُدوَّن التغييرات في المحضر.
paper-column-signature = التوقيع
paper-pack-fingerprint = بصمة جدول الأعمال

paper-extract = مستخرج من المحضر
paper-extract-of = القرار { $decision }
paper-extract-title = مستخرج { $decision }
paper-extract-decision = القرار
paper-extract-grounds = الأسباب
paper-extract-actions = ما يترتب على القرار
paper-extract-certified = مستخرج طبق الأصل من محضر { $meeting } للجلسة المنعقدة بتاريخ { $date }.
paper-extract-certified-draft = مستخرج طبق الأصل من مسودة محضر { $meeting } للجلسة المنعقدة بتاريخ { $date }. لم يُعتمد المحضر بعد.
paper-extract-issued = حُرّر في { $date }.

paper-one-page = صفحة واحدة
paper-board = صفحة واحدة عن { $meeting }
paper-board-of = { $meeting } بتاريخ { $date } في صفحة واحدة
paper-board-signals = ما الذي تحرّك
paper-board-no-signal = لم تُسجَّل أي إشارة: بقيت الأرقام ضمن تغيّرها المعتاد.
paper-board-late = الإجراءات التصحيحية المتأخرة
paper-board-none-late = لم يكن أي إجراء تصحيحي متأخرًا يوم الاجتماع.
paper-column-late = التأخر
paper-days-late = { $days ->
    [zero] لا تأخر
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
paper-board-more = { $count ->
    [zero] لا شيء آخر في المحضر.
    [one] يرد بند آخر في المحضر.
    [two] يرد بندان آخران في المحضر.
    [few] ترد { $count } بنود أخرى في المحضر.
    [many] يرد { $count } بندًا آخر في المحضر.
   *[other] يرد { $count } بند آخر في المحضر.
}
paper-board-move = { $element } من { $from } إلى { $to }
paper-board-moved = ما تغيّر تقييمه: { $elements }.
paper-board-none-moved = لم يتغيّر أي تقييم.
paper-board-legend = 5 فعّال و1 غير فعّال؛ والخلية الداكنة ضعيفة. الإطار يشير إلى درجة تغيّرت.

calendar-summary = { $number } { $title }
calendar-fact = { $label }: { $value }
calendar-name = الإجراءات التصحيحية، { $committee }
calendar-export = تقويم (ICS)
paper-extract-export = مستخرج

export-name-attendance = { $meeting } كشف الحضور
export-name-extract = { $decision } مستخرج
export-name-one-pager = { $meeting } صفحة واحدة
export-name-actions = تقويم الإجراءات التصحيحية
export-decision-not-found = القرار غير موجود. لم يُكتب شيء.

palette-export-attendance = تصدير كشف حضور { $meeting }
palette-export-one-pager = تصدير صفحة واحدة عن { $meeting }
palette-export-actions = تصدير الإجراءات التصحيحية تقويمًا

## The words of the minutes

wording-title = صياغة المحضر
wording-hint = أعد صياغة فقرة؛ أما ما كُتب يدويًا فيُغيَّر في سجلّه.
wording-language = لغة النص
wording-reword = إعادة الصياغة
wording-text = الصياغة
wording-reworded = أُعيدت صياغتها
wording-stale = لم تعد مطابقة
wording-said = كانت السجلات تقول
wording-says = تقول السجلات
wording-keep = إبقاء هذه الصياغة
wording-take-new = اعتماد النص الجديد
wording-restore = العودة إلى نص السجلات
wording-discard = حذف
wording-source = المصدر: { $place }
wording-empty = اكتب الصياغة أولًا.
wording-not-open = لم تُفتتح الجلسة بعد.
wording-approved = اعتُمد المحضر: لم تعد صياغته تتغير.
wording-homeless = صياغات بلا فقرة
wording-homeless-hint = لم تعد هذه الفقرات في السجلات، ولا تُطبع.
