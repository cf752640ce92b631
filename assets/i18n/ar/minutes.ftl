minutes-title = محضر الاجتماع { $meeting }
minutes-contents = المحتويات
minutes-signature-of-chair = رئاسة اللجنة
minutes-signature-for-chair = عن رئاسة اللجنة
minutes-signature-of-secretary = مقرر اللجنة
minutes-draft-mark = مسودة
minutes-attendance = الحضور
minutes-guests = الضيوف
minutes-quorum = النصاب القانوني
minutes-conflicts = تضارب المصالح
minutes-none-declared = لم يُفصح عن أي تضارب.
minutes-agenda = جدول الأعمال
minutes-previous = محضر الاجتماع السابق
minutes-follow-up = متابعة الإجراءات التصحيحية
minutes-kpi-summary = ملخص المؤشرات
minutes-elements = تقييم العناصر
minutes-problems = المشكلات
minutes-recommendations = التوصيات
minutes-decisions = القرارات
minutes-action-table = جدول الإجراءات
minutes-other-business = ما يستجد من أعمال
minutes-closed-at = رُفعت الجلسة الساعة { $time }.
minutes-annex-charts = الرسوم البيانية
minutes-annex-heat-map = الخريطة الحرارية
minutes-annex-gaps = ثغرات البيانات وتعديلاتها

## The first page

minutes-of-day = محضر { $date }
minutes-review-of = المراجعة الشهرية لشهر { $month }
minutes-extraordinary-of = اجتماع استثنائي، مع أرقام { $month }
minutes-state-draft = مسودة غير معتمدة
minutes-state-approved = اعتُمد في { $meeting } بتاريخ { $date }
minutes-state-corrected = اعتُمد بعد التصويب في { $meeting } بتاريخ { $date }
minutes-running-head = { $committee } · { $meeting }
minutes-running-foot = المحضر { $meeting }
minutes-running-foot-draft = المحضر { $meeting } · مسودة بتاريخ { $date }
minutes-key-reference = المرجع
minutes-key-kind = النوع
minutes-key-month = الشهر قيد المراجعة
minutes-key-date = التاريخ
minutes-key-place = المكان
minutes-key-time = الوقت
minutes-key-founding-act = سند الإنشاء
minutes-key-reports-to = الجهة التي ترفع إليها اللجنة تقاريرها
minutes-key-state = حالة المحضر
minutes-time-planned = مقرر في { $start }
minutes-time-from = ابتداءً من { $start }
minutes-time-from-to = من { $start } إلى { $end }

## Attendance and quorum

minutes-column-number = الرقم
minutes-column-name = الاسم
minutes-column-office = المنصب
minutes-column-role = الصفة في اللجنة
minutes-column-presence = الحضور
minutes-vacant = شاغر
minutes-represented = ينوب عنه { $name }
minutes-present-from = حضور ابتداءً من { $from }
minutes-present-until = حضور حتى { $until }
minutes-present-between = حضور من { $from } إلى { $until }
minutes-apologies-from = اعتذر عن الحضور: { $names }.
minutes-absent-without = غياب دون اعتذار: { $names }.
minutes-quorum-sum = { $present ->
    [zero] لم يحضر أي عضو ممن لهم حق التصويت وعددهم { $seats }؛ والحد الأدنى المطلوب { $needed }.
    [one] حضر عضو واحد من أصل { $seats } ممن لهم حق التصويت؛ والحد الأدنى المطلوب { $needed }.
    [two] حضر عضوان من أصل { $seats } ممن لهم حق التصويت؛ والحد الأدنى المطلوب { $needed }.
    [few] حضر { $present } أعضاء من أصل { $seats } ممن لهم حق التصويت؛ والحد الأدنى المطلوب { $needed }.
    [many] حضر { $present } عضوًا من أصل { $seats } ممن لهم حق التصويت؛ والحد الأدنى المطلوب { $needed }.
   *[other] حضر { $present } عضو من أصل { $seats } ممن لهم حق التصويت؛ والحد الأدنى المطلوب { $needed }.
}
minutes-quorum-roles = يلزم وجود صفة واحدة على الأقل من هذه الصفات في القاعة: { $roles }.
minutes-quorum-roles-missing = لم تحضر أي من هذه الصفات: { $roles }.
minutes-quorum-at-closing = { $present ->
    [zero] عند رفع الجلسة لم يكن أحد منهم في القاعة.
    [one] عند رفع الجلسة كان واحد منهم لا يزال في القاعة.
    [two] عند رفع الجلسة كان اثنان منهم لا يزالان في القاعة.
    [few] عند رفع الجلسة كان { $present } منهم لا يزالون في القاعة.
    [many] عند رفع الجلسة كان { $present } منهم لا يزالون في القاعة.
   *[other] عند رفع الجلسة كان { $present } منهم لا يزالون في القاعة.
}
minutes-quorum-reached = اكتمل النصاب القانوني.
minutes-quorum-not-reached = لم يكتمل النصاب القانوني. ناقشت اللجنة وأخذت علمًا، ولم تقيّم ولم تعتمد ولم تقرر.
minutes-quorum-lost = فُقد النصاب القانوني قبل نهاية الجلسة. ومنذ ذلك الحين ناقشت اللجنة وأخذت علمًا، ولم تقيّم ولم تعتمد ولم تقرر.

## Conflicts of interest

minutes-not-asked = لا يوجد إفصاح مسجل عن المصالح.
minutes-conflict-leaves = { $about ->
    [item] { $person }: إفصاح عن مصلحة تخص البند { $matter } من جدول الأعمال؛ مغادرة القاعة أثناء النظر فيه.
    [element] { $person }: إفصاح عن مصلحة تخص العنصر { $matter }؛ مغادرة القاعة أثناء النظر فيه.
   *[general] { $person }: إفصاح عن مصلحة تخص أعمال اللجنة؛ مغادرة القاعة أثناء النظر فيها.
}
minutes-conflict-silent = { $about ->
    [item] { $person }: إفصاح عن مصلحة تخص البند { $matter } من جدول الأعمال؛ بقاء في القاعة دون مشاركة.
    [element] { $person }: إفصاح عن مصلحة تخص العنصر { $matter }؛ بقاء في القاعة دون مشاركة.
   *[general] { $person }: إفصاح عن مصلحة تخص أعمال اللجنة؛ بقاء في القاعة دون مشاركة.
}
minutes-conflict-stays = { $about ->
    [item] { $person }: إفصاح عن مصلحة تخص البند { $matter } من جدول الأعمال؛ مع استمرار المشاركة.
    [element] { $person }: إفصاح عن مصلحة تخص العنصر { $matter }؛ مع استمرار المشاركة.
   *[general] { $person }: إفصاح عن مصلحة تخص أعمال اللجنة؛ مع استمرار المشاركة.
}

## Agenda, earlier minutes

minutes-column-item = البند
minutes-no-agenda = لا يوجد جدول أعمال مسجل.
minutes-previous-approved = اعتُمد محضر { $meeting } المؤرخ { $date }.
minutes-previous-corrected = اعتُمد محضر { $meeting } المؤرخ { $date } بعد التصويب.
minutes-previous-none = لم يُعتمد أي محضر في هذا الاجتماع.
minutes-corrigendum-adopted = اعتمدت اللجنة الاستدراك { $number }.
minutes-corrigendum-old = بدلًا من
minutes-corrigendum-new = يُقرأ
minutes-corrigenda = استدراكات على هذا المحضر
minutes-corrigendum-by = اعتُمد في { $meeting } بتاريخ { $date }

## Follow-up of corrections

minutes-follow-up-count = { $count ->
    [zero] لم يكن أي إجراء تصحيحي مفتوحًا قبل هذا الاجتماع.
    [one] كان إجراء تصحيحي واحد مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه.
    [two] كان إجراءان تصحيحيان مفتوحين قبل هذا الاجتماع أو أُعيد بحثهما فيه.
    [few] كانت { $count } إجراءات تصحيحية مفتوحة قبل هذا الاجتماع أو أُعيد بحثها فيه.
    [many] كان { $count } إجراءً تصحيحيًا مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه.
   *[other] كان { $count } إجراء تصحيحي مفتوحًا قبل هذا الاجتماع أو أُعيد بحثه فيه.
}
minutes-column-correction = الإجراء التصحيحي
minutes-column-owner = المسؤول
minutes-column-due = الاستحقاق
minutes-column-state = الحالة
minutes-column-report = ما أُفيد به
minutes-first-due = الأول: { $date }
minutes-in-effect = سارٍ منذ { $date }
minutes-done-share = أُنجز { $percent } %
minutes-between-meetings = { $kind }، { $date }
minutes-new-due = موعد جديد { $date }

## KPIs

minutes-figures-at = الأرقام كما كانت معلومة عند رفع الجلسة بتاريخ { $date } الساعة { $time }.
minutes-figures-now = الأرقام كما هي معلومة الآن، وتُثبَّت عند رفع الجلسة.
minutes-column-kpi = المؤشر
minutes-column-change = التغير
minutes-column-target = المستهدف
minutes-column-comment = ملاحظات
minutes-rose = ارتفع
minutes-fell = انخفض
minutes-same = دون تغيير
minutes-target-met = متحقق
minutes-target-missed = غير متحقق
minutes-no-kpis = لا توجد مؤشرات سارية.
minutes-routine = { $count ->
    [zero] لا إشارات ({ $kpis }).
    [one] لا إشارة في مؤشر واحد ({ $kpis })، ولا تستدعي قيمته تفسيرًا.
    [two] لا إشارة في مؤشرين ({ $kpis })، ولا تستدعي قيمتاهما تفسيرًا.
    [few] لا إشارة في { $count } مؤشرات ({ $kpis })، ولا تستدعي قيمها تفسيرًا.
    [many] لا إشارة في { $count } مؤشرًا ({ $kpis })، ولا تستدعي قيمها تفسيرًا.
   *[other] لا إشارة في { $count } مؤشر ({ $kpis })، ولا تستدعي قيمها تفسيرًا.
}

## Elements

minutes-elements-sum =
    { $rated ->
        [zero] لم يُقيَّم أي عنصر.
        [one] قُيِّم عنصر واحد.
        [two] قُيِّم عنصران.
        [few] قُيِّمت { $rated } عناصر.
        [many] قُيِّم { $rated } عنصرًا.
       *[other] قُيِّم { $rated } عنصر.
    } { $confirmed ->
        [zero] لم يُؤكَّد أي عنصر دون تغيير.
        [one] أُكِّد عنصر واحد دون تغيير.
        [two] أُكِّد عنصران دون تغيير.
        [few] أُكِّدت { $confirmed } عناصر دون تغيير.
        [many] أُكِّد { $confirmed } عنصرًا دون تغيير.
       *[other] أُكِّد { $confirmed } عنصر دون تغيير.
    } { $unassessed ->
        [zero] لم يبقَ أي عنصر دون تقييم.
        [one] لم يُقيَّم عنصر واحد.
        [two] لم يُقيَّم عنصران.
        [few] لم تُقيَّم { $unassessed } عناصر.
        [many] لم يُقيَّم { $unassessed } عنصرًا.
       *[other] لم يُقيَّم { $unassessed } عنصر.
    } { $inapplicable ->
        [zero] جميع العناصر منطبقة.
        [one] عنصر واحد لا ينطبق.
        [two] عنصران لا ينطبقان.
        [few] { $inapplicable } عناصر لا تنطبق.
        [many] { $inapplicable } عنصرًا لا تنطبق.
       *[other] { $inapplicable } عنصر لا تنطبق.
    }
minutes-elements-open = { $count ->
    [zero] بُتّ في جميع العناصر.
    [one] بقي عنصر واحد لم يُبت فيه.
    [two] بقي عنصران لم يُبت فيهما.
    [few] بقيت { $count } عناصر لم يُبت فيها.
    [many] بقي { $count } عنصرًا لم يُبت فيه.
   *[other] بقي { $count } عنصر لم يُبت فيه.
}
minutes-column-element = العنصر
minutes-column-last = السابق
minutes-column-new = الجديد
minutes-column-reason = السبب
minutes-dissent = رأي مخالف

## Problems, recommendations

minutes-problems-count = { $count ->
    [zero] لم تُثر أي مشكلة.
    [one] أُثيرت مشكلة واحدة.
    [two] أُثيرت مشكلتان.
    [few] أُثيرت { $count } مشكلات.
    [many] أُثيرت { $count } مشكلة.
   *[other] أُثيرت { $count } مشكلة.
}
minutes-problem-title = { $number } { $title }
minutes-label-elements = العناصر
minutes-label-kpis = المؤشرات
minutes-label-evidence = الأدلة
minutes-label-cause = السبب الجذري
minutes-label-recurs = تكرار للمشكلة
minutes-cause-unknown = غير معروف بعد
minutes-problems-closed = أُغلقت في هذا الاجتماع:
minutes-no-recommendation = لم تُقدَّم أي توصية.

## Decisions

minutes-decisions-count = { $count ->
    [zero] لم يُتخذ أي قرار.
    [one] عُرض على اللجنة قرار واحد.
    [two] عُرض على اللجنة قراران.
    [few] عُرضت على اللجنة { $count } قرارات.
    [many] عُرض على اللجنة { $count } قرارًا.
   *[other] عُرض على اللجنة { $count } قرار.
}
minutes-proposals-count = { $count ->
    [zero] لم يُحفظ أي مقترح للمصادقة.
    [one] لعدم اكتمال النصاب حُفظ مقترح واحد للمصادقة عليه لاحقًا.
    [two] لعدم اكتمال النصاب حُفظ مقترحان للمصادقة عليهما لاحقًا.
    [few] لعدم اكتمال النصاب حُفظت { $count } مقترحات للمصادقة عليها لاحقًا.
    [many] لعدم اكتمال النصاب حُفظ { $count } مقترحًا للمصادقة عليه لاحقًا.
   *[other] لعدم اكتمال النصاب حُفظ { $count } مقترح للمصادقة عليه لاحقًا.
}
minutes-adopted-consensus = اعتُمد بالتوافق.
minutes-adopted-ruling = اعتُمد بقرار من رئاسة اللجنة.
minutes-adopted-vote =
    اعتُمد بالتصويت: { $for } مع القرار، و{ $against } ضده، { $abstained ->
        [zero] دون امتناع أي عضو
        [one] وامتنع عضو واحد
        [two] وامتنع عضوان
        [few] وامتنع { $abstained } أعضاء
        [many] وامتنع { $abstained } عضوًا
       *[other] وامتنع { $abstained } عضو
    }.
minutes-rejected-vote =
    رُفض بالتصويت: { $for } مع القرار، و{ $against } ضده، { $abstained ->
        [zero] دون امتناع أي عضو
        [one] وامتنع عضو واحد
        [two] وامتنع عضوان
        [few] وامتنع { $abstained } أعضاء
        [many] وامتنع { $abstained } عضوًا
       *[other] وامتنع { $abstained } عضو
    }.
minutes-rejected = رُفض.
minutes-proposed = مقترح دون نصاب؛ لا يسري إلا إذا صادق عليه اجتماع لاحق.
minutes-withdrawn = سُحب، ولا يُعاد استعمال رقمه.
minutes-in-room = { $count ->
    [zero] لم يكن في القاعة أي عضو له حق التصويت.
    [one] كان في القاعة عضو واحد له حق التصويت.
    [two] كان في القاعة عضوان لهما حق التصويت.
    [few] كان في القاعة { $count } أعضاء لهم حق التصويت.
    [many] كان في القاعة { $count } عضوًا لهم حق التصويت.
   *[other] كان في القاعة { $count } عضو لهم حق التصويت.
}
minutes-under-item = البند { $item } من جدول الأعمال.
minutes-serves-objective = يخدم الهدف { $objective }.
minutes-supersedes = يحل محل القرار { $decision }.
minutes-ratifies = يصادق على المقترح { $decision }.
minutes-adopts = يجعله ملزمًا: { $corrections }.

## Action table, balance, closing

minutes-no-action = لم يُقترح أي إجراء تصحيحي ولم يُقرَّر.
minutes-column-action = الإجراء
minutes-column-moves = الأثر المتوقع
minutes-column-guard = المؤشر الضابط
minutes-effect-up = ينبغي أن يرتفع { $kpi }
minutes-effect-down = ينبغي أن ينخفض { $kpi }
minutes-effect-known = ينبغي أن يصبح { $kpi } معلومًا
minutes-effect-not-worse = يجب ألا يتراجع { $kpi }
minutes-effect-at-least = يجب ألا يقل { $kpi } عن { $value }
minutes-effect-at-most = يجب ألا يزيد { $kpi } على { $value }
minutes-balance = التوازن
minutes-no-balance = لم يُسجل أي بيان بشأن التوازن.
minutes-no-other-business = لم تُثر أي أمور أخرى.
minutes-next-on = يُعقد الاجتماع القادم يوم { $date }.
minutes-next-unset = لم يُحدد موعد الاجتماع القادم.
minutes-not-closed = لم تُرفع الجلسة بعد.
minutes-closing = الاجتماع القادم ورفع الجلسة

## Annexes

minutes-annex-title = الملحق { $number }: { $title }
minutes-chart-caption = { $name } ({ $code })
minutes-chart-alt = { $code } من { $first } إلى { $last }. آخر قيمة { $value } لشهر { $month }؛ أدناها { $low } في { $lowmonth } وأعلاها { $high } في { $highmonth }.
minutes-chart-alt-target = القيمة المستهدفة { $target }.
minutes-chart-alt-gaps = { $count ->
    [zero] لا ينقص أي شهر.
    [one] ينقص شهر واحد.
    [two] ينقص شهران.
    [few] تنقص { $count } أشهر.
    [many] ينقص { $count } شهرًا.
   *[other] ينقص { $count } شهر.
}
minutes-charts-intro = يعرض كل رسم الأرقام المعلومة وقت الاجتماع. العلامة العمودية إجراء تصحيحي في يوم سريانه أو حدث خارجي (X). وانقطاع الخط شهر مفقود.
minutes-no-charts = لا توجد قيم لأي مؤشر بعد.
minutes-heat-title = التقييم حسب الشهر قيد المراجعة
minutes-heat-alt = تقييمات { $rows } عنصرًا من { $first } إلى { $last }، وهي نفسها الواردة في جداول المحاضر.
minutes-heat-legend = 5 فعّال و1 غير فعّال؛ الخانة الداكنة ضعيفة. الإطار يدل على تقييم تغيّر، والنقطة على تأكيد جملةً واحدة، والتظليل المخطط على شهر بلا تقييم.
minutes-heat-change = 12 شهرًا
minutes-from-to-level = من { $from } إلى { $to }
minutes-gaps-recorded = ثغرات سُجلت في الاجتماع
minutes-missing-values = قيم مفقودة لشهر { $month }
minutes-no-missing = لا توجد قيم مفقودة.
minutes-no-reason = لم يُسجل سبب
minutes-revisions = قيم عُدّلت منذ الاجتماع السابق
minutes-no-revisions = لم تُعدَّل أي قيمة.
minutes-column-month = الشهر
minutes-column-before = قبل
minutes-column-after = بعد
minutes-column-by = بواسطة
minutes-value-not-entered = لم تُدخل
minutes-signals = إشارات الشهر وما تقرر بشأنها
minutes-column-signal = الإشارة
minutes-column-decided = ما تقرر
minutes-weak-figures = أرقام ضعيفة الجودة (الدرجتان C وD)
minutes-limits-set = حدود من { $first }، محسوبة حتى { $last }.
minutes-limits-left-out = استُبعد { $month } من الحدود والإشارات.
minutes-limits-refused = اقتُرحت حدود جديدة من { $first } ولم تُعتمد.
minutes-signal-open = بلا معالجة بعد
minutes-ballot-show = جرى التصويت برفع الأيدي.
minutes-ballot-roll-call = جرى التصويت بالنداء بالاسم.
minutes-ballot-secret = جرى التصويت بالاقتراع السري.
minutes-implements = وهو ينفّذ { $decision }.
