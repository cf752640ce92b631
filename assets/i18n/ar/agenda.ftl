## ما تقترحه السجلات لجدول الأعمال، وسببه

proposal-overdue = { $days ->
    [zero] في موعده
    [one] تأخر يومًا واحدًا
    [two] تأخر يومين
    [few] تأخر { $days } أيام
    [many] تأخر { $days } يومًا
   *[other] تأخر { $days } يوم
}
proposal-postponed = { $count ->
    [zero] لم يؤجل
    [one] أُجّل مرة واحدة
    [two] أُجّل مرتين
    [few] أُجّل { $count } مرات
    [many] أُجّل { $count } مرة
   *[other] أُجّل { $count } مرة
}
proposal-due = يستحق في { $date }
proposal-ripe = سارٍ منذ { $date }: الأرقام تكفي لتقييم الأثر
proposal-ripe-undated = الأرقام تكفي لتقييم الأثر
proposal-signal = إشارة: { $variation }
proposal-watched = { $count ->
    [zero] لم تتابعه اجتماعات سابقة
    [one] تابعه اجتماع واحد
    [two] تابعه اجتماعان
    [few] تابعته { $count } اجتماعات
    [many] تابعه { $count } اجتماعًا
   *[other] تابعه { $count } اجتماع
}
proposal-unrated = لم تُقيَّم في { $meeting }
proposal-term = مقعد { $office }
proposal-term-ends = تنتهي ولاية { $holder } في { $date }، ولم يُعيَّن خلف بعد
proposal-ratify = المصادقة على مقترحات { $meeting }
proposal-ratify-why = { $count ->
    [zero] لا مقترحات
    [one] قُدّم مقترح واحد دون نصاب
    [two] قُدّم مقترحان دون نصاب
    [few] قُدّمت { $count } مقترحات دون نصاب
    [many] قُدّم { $count } مقترحًا دون نصاب
   *[other] قُدّم { $count } مقترح دون نصاب
}
proposal-minutes = محضر { $meeting }
proposal-minutes-why = عُقد في { $date } ولم يُعتمد بعد
proposal-parked-by = موعود لشهر { $month }، أجّله { $meeting }
proposal-parked = موعود لشهر { $month }
proposal-unfinished = لم يُنجز في { $meeting }
agenda-carried = { $count ->
    [zero] غير مُرحَّل
    [one] مُرحَّل مرة واحدة
    [two] مُرحَّل مرتين
    [few] مُرحَّل { $count } مرات
    [many] مُرحَّل { $count } مرة
   *[other] مُرحَّل { $count } مرة
}
agenda-carried-loud = { $count ->
    [zero] لم يؤجله أي اجتماع
    [one] أجّله اجتماع واحد: احسمه أو احذفه
    [two] أجّله اجتماعان: احسمه أو احذفه
    [few] أجّلته { $count } اجتماعات: احسمه أو احذفه
    [many] أجّله { $count } اجتماعًا: احسمه أو احذفه
   *[other] أجّله { $count } اجتماع: احسمه أو احذفه
}

## الإعداد

agenda-proposals = مقترح من السجلات
agenda-proposals-tab = المقترحات ({ $count })
agenda-parked-tab = المؤجلات ({ $count })
agenda-details-tab = الاجتماع
agenda-proposals-hint = ‏Enter للإدراج، وDelete للاستبعاد، وBackspace للتراجع عن الرد.
agenda-proposals-none-title = لا مقترحات
agenda-proposals-none-hint = الإجراءات التصحيحية والإشارات والمحاضر والمسائل المؤجلة تظهر هنا من تلقاء نفسها.
agenda-accept = إدراج
agenda-accept-all = { $count ->
    [zero] لا مقترح مفتوح
    [one] إدراج المقترح المفتوح
    [two] إدراج المقترحين المفتوحين
    [few] إدراج المقترحات المفتوحة ({ $count })
    [many] إدراج المقترحات المفتوحة ({ $count })
   *[other] إدراج المقترحات المفتوحة ({ $count })
}
agenda-strike = استبعاد
agenda-reconsider = تراجع
agenda-struck = مستبعد
agenda-on-item = في البند { $number }
agenda-open = مفتوح
agenda-order-hint = ‏Alt+↑ وAlt+↓ لنقل البند، أو اسحبه.
agenda-drag = سحب البند { $number }
agenda-presenter = المقرر
agenda-nobody = لا أحد بعينه
agenda-usual = المعتاد بالدقائق: { $minutes } (عدد الاجتماعات السابقة: { $meetings })
agenda-use-usual = اعتماد { $minutes }
agenda-length = المدة
agenda-fits = الدقائق المقررة { $planned } من { $length }
agenda-overrun = { $over ->
    [zero] الدقائق المقررة { $planned } من { $length }.
    [one] الدقائق المقررة { $planned }، أي بزيادة دقيقة على مدة الاجتماع { $length }.
    [two] الدقائق المقررة { $planned }، أي بزيادة دقيقتين على مدة الاجتماع { $length }.
    [few] الدقائق المقررة { $planned }، أي بزيادة { $over } دقائق على مدة الاجتماع { $length }.
    [many] الدقائق المقررة { $planned }، أي بزيادة { $over } دقيقة على مدة الاجتماع { $length }.
   *[other] الدقائق المقررة { $planned }، أي بزيادة { $over } دقيقة على مدة الاجتماع { $length }.
}
agenda-usual-overrun = بحسب الخبرة يستغرق من الدقائق { $minutes }.
agenda-item-empty = اختر بندًا لتحديد مدته ومقرره.

## المسائل المؤجلة

agenda-park = تأجيل
agenda-park-to = تأجيل إلى
agenda-park-until = موعود لشهر
agenda-park-reason = السبب
agenda-park-new = تأجيل مسألة
agenda-park-matter = المسألة
agenda-park-minutes = الدقائق
agenda-park-add = إضافة إلى المؤجلات
agenda-park-now = إدراج الآن
agenda-park-drop = حذف
agenda-park-next = تأجيل إلى { $month }
agenda-park-note = أُجّل إلى اجتماع { $month }.
agenda-parked-none-title = لا مسائل مؤجلة
agenda-parked-none-hint = ما يؤجَّل يعود من تلقاء نفسه مقترحًا في الشهر الموعود.

## الساعة

clock-left = { $minutes ->
    [zero] بقي أقل من دقيقة من { $planned }
    [one] بقيت دقيقة من { $planned }
    [two] بقيت دقيقتان من { $planned }
    [few] بقيت { $minutes } دقائق من { $planned }
    [many] بقيت { $minutes } دقيقة من { $planned }
   *[other] بقيت { $minutes } دقيقة من { $planned }
}
clock-over = { $minutes ->
    [zero] انتهت المدة { $planned }
    [one] تجاوز { $planned } بدقيقة
    [two] تجاوز { $planned } بدقيقتين
    [few] تجاوز { $planned } بمقدار { $minutes } دقائق
    [many] تجاوز { $planned } بمقدار { $minutes } دقيقة
   *[other] تجاوز { $planned } بمقدار { $minutes } دقيقة
}
clock-spent = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
clock-item = البند { $number }
clock-meeting = الاجتماع

## النصاب بالكلمات

quorum-count = { $seats ->
    [zero] { $present } من المقاعد ذات حق التصويت
    [one] { $present } من مقعد واحد ذي حق التصويت
    [two] { $present } من مقعدين ذوي حق التصويت
    [few] { $present } من { $seats } مقاعد ذات حق التصويت
    [many] { $present } من { $seats } مقعدًا ذا حق التصويت
   *[other] { $present } من { $seats } مقعد ذي حق التصويت
}
quorum-rule = القاعدة: { $rule }
quorum-rule-half = أكثر من النصف
quorum-rule-seats = { $count } على الأقل
quorum-rule-share = { $share } على الأقل
quorum-rule-led = { $rule } مع { $roles }
quorum-for-element = بشأن { $code }: { $sum }
quorum-for-item = بشأن البند { $number }: { $sum }
quorum-out = خارج القاعة: { $names }
quorum-no-longer = { $time }: انتفى النصاب، { $sum }.
quorum-again = { $time }: اكتمل النصاب، { $sum }.
quorum-turns = النصاب أثناء الاجتماع
quorum-recused-held = أثناء النظر في { $matter } غادر القاعة: { $names }؛ { $sum }. وبقي النصاب مكتملًا.
quorum-recused-lost = أثناء النظر في { $matter } غادر القاعة: { $names }؛ { $sum }. ولم يكتمل النصاب بشأنه.
agenda-hide = حجب عن شاشة العرض
agenda-unhide = إظهار على شاشة العرض
agenda-hidden = سري
