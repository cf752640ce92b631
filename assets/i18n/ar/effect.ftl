## What the figures propose about a correction: "followed by", never "caused by"

effect-proposed = ما تقترحه الأرقام
effect-moved = تحرك كما أُريد
effect-no-signal = { $points ->
    [zero] لا إشارة بعد
    [one] لا إشارة بعد (شهر واحد)
    [two] لا إشارة بعد (شهران)
    [few] لا إشارة بعد ({ $points } أشهر)
    [many] لا إشارة بعد ({ $points } شهرًا)
   *[other] لا إشارة بعد ({ $points } شهر)
}
effect-no-effect = { $points ->
    [zero] لا أثر مثبت
    [one] لا أثر مثبت (شهر واحد)
    [two] لا أثر مثبت (شهران)
    [few] لا أثر مثبت ({ $points } أشهر)
    [many] لا أثر مثبت ({ $points } شهرًا)
   *[other] لا أثر مثبت ({ $points } شهر)
}
effect-wrong-way = تحرك عكس ما أُريد
effect-already-moving = كان قد تحرك قبل أن نتدخل
effect-harmful = أثر جانبي ضار
effect-harmful-on = أثر جانبي ضار في { $code }
effect-confounded = أثر متداخل مع عوامل أخرى
effect-too-early = { $points ->
    [zero] التقييم سابق لأوانه
    [one] التقييم سابق لأوانه (شهر واحد)
    [two] التقييم سابق لأوانه (شهران)
    [few] التقييم سابق لأوانه ({ $points } أشهر)
    [many] التقييم سابق لأوانه ({ $points } شهرًا)
   *[other] التقييم سابق لأوانه ({ $points } شهر)
}
effect-too-few-before = أشهر قليلة قبله
effect-no-kpi = لا يسمّي مؤشرًا ينبغي أن يحركه: لا تستطيع الأرقام أن تقول شيئًا.
effect-not-in-effect = لم يسرِ بعد. تُثبَّت الحدود وتُقارن الأرقام ابتداءً من تاريخ السريان.

## Why

effect-rule-outside = { $name }، شهر خارج الحدود
effect-rule-near = { $name }، أشهر قريبة من أحد الحدين
effect-rule-shift = { $name }، أشهر متتالية على جانب واحد من المتوسط
effect-rule-trend = { $name }، أشهر متتالية في اتجاه واحد
effect-because-signal = أول إشارة في { $month } ({ $rule }).
effect-because-did-not-last = إشارة في { $month } لم تدم.
effect-because-back = عاد إلى حدوده منذ { $month } بعد أشهر خارجها.
effect-because-run = { $months ->
    [zero] بدأت السلسلة التي تحمل الإشارة في { $since }.
    [one] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل الإجراء بشهر.
    [two] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل الإجراء بشهرين.
    [few] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل الإجراء بـ { $months } أشهر.
    [many] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل الإجراء بـ { $months } شهرًا.
   *[other] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل الإجراء بـ { $months } شهر.
}
effect-because-signalled = كان { $month }، قبل الإجراء، إشارة بالفعل.
effect-because-stepped = كان على ذلك الجانب منذ { $month }، ثم خطا أبعد مما يقود إليه مساره.
effect-because-season = ابتعدت الأشهر نفسها من السنة السابقة عن المتوسط بالقدر نفسه ({ $then } مقابل { $now }): قد يكون ذلك موسميًا.
effect-because-few-after = { $points ->
    [zero] لا شهر بعده حتى الآن؛ يلزم ثلاثة.
    [one] شهر واحد بعده؛ يلزم ثلاثة.
    [two] شهران بعده؛ يلزم ثلاثة.
    [few] { $points } أشهر بعده؛ يلزم ثلاثة.
    [many] { $points } شهرًا بعده؛ يلزم ثلاثة.
   *[other] { $points } شهر بعده؛ يلزم ثلاثة.
}
effect-because-few-before = { $months ->
    [zero] لا شهر قبله؛ تلزم للحدود ستة.
    [one] شهر واحد قبله؛ تلزم للحدود ستة.
    [two] شهران قبله؛ تلزم للحدود ستة.
    [few] { $months } أشهر قبله؛ تلزم للحدود ستة.
    [many] { $months } شهرًا قبله؛ تلزم للحدود ستة.
   *[other] { $months } شهر قبله؛ تلزم للحدود ستة.
}
effect-because-provisional = الحدود مؤقتة: عدد الأشهر التي حُسبت منها { $months }.
effect-because-break = تغيّر التعريف في { $month }: ما قبله وما بعده لا يقيسان الشيء نفسه.
effect-because-closed = تغيّر التعريف في { $month }: لا تُقارن الأشهر اللاحقة.
effect-because-nearby = قد يفسره أيضًا: { $what }.
effect-because-no-signal = { $points ->
    [zero] لا إشارة بعد.
    [one] لا إشارة في شهر واحد.
    [two] لا إشارة في شهرين.
    [few] لا إشارة في { $points } أشهر.
    [many] لا إشارة في { $points } شهرًا.
   *[other] لا إشارة في { $points } شهر.
}
effect-because-wanted = { $months ->
    [zero] لا حاجة إلى مزيد.
    [one] يلزم شهر آخر ليكون لذلك معنى.
    [two] يلزم شهران آخران ليكون لذلك معنى.
    [few] تلزم { $months } أشهر أخرى ليكون لذلك معنى.
    [many] يلزم { $months } شهرًا آخر ليكون لذلك معنى.
   *[other] يلزم { $months } شهر آخر ليكون لذلك معنى.
}
effect-because-known = معلوم منذ { $month }.
effect-because-known-before = كان معلومًا من قبل.
effect-because-missing = { $months ->
    [zero] لا شهر بلا قيمة منذئذ.
    [one] شهر واحد بلا قيمة منذئذ.
    [two] شهران بلا قيمة منذئذ.
    [few] { $months } أشهر بلا قيمة منذئذ.
    [many] { $months } شهرًا بلا قيمة منذئذ.
   *[other] { $months } شهر بلا قيمة منذئذ.
}
effect-because-in-words = لا أرقام لهذا الضابط: تقيّمه اللجنة.

## Guards

effect-guard-held = محفوظ
effect-guard-touched = خُرق في { $month } فقط
effect-guard-broken = { $months ->
    [zero] خُرق في { $month }
    [one] خُرق في { $month }
    [two] خُرق منذ { $month }، شهرين
    [few] خُرق منذ { $month }، { $months } أشهر
    [many] خُرق منذ { $month }، { $months } شهرًا
   *[other] خُرق منذ { $month }، { $months } شهر
}
effect-guard-broken-when-set = كان مخروقًا من البداية
effect-guard-worsened = تراجع منذ { $month }
effect-guard-worsened-anyway = كان يتراجع من قبل
effect-guard-not-judged = لا يمكن تقييمه
effect-guard-note = { $code }: { $what } ({ $value }).

## Before and after

effect-first-signal = أول إشارة
effect-signal-at = { $rule } في { $month }
effect-signal-none = لا شيء، ضمن الحدود
effect-signal-no-limits = أشهر قليلة قبله للحدود
effect-frozen-over = { $expected } · من { $first } إلى { $last }
effect-event = حدث خارجي
effect-event-of = { $text } ({ $month })

## The committee’s verdict

effect-given = تقييم اللجنة
effect-none-given = لم يُقيَّم بعد.
effect-given-in = تقييم { $meeting }
effect-proposed-then = اقترحت الأرقام حينها: { $verdict }.
effect-record = تسجيل التقييم

## The ledger

effect-ledger = الأثر
effect-register = السجل
effect-ledger-title = هل نجحت الإجراءات التصحيحية؟
effect-part-all = سارية { $count }
effect-part-ripe = جاهزة للتقييم { $count }
effect-part-worked = نجحت { $count }
effect-part-did-not-work = لم تنجح { $count }
effect-part-open = ما زالت مفتوحة { $count }
effect-ripe = جاهز للتقييم
effect-share = { $judged ->
    [zero] لم يُقيَّم بعد أي إجراء سارٍ.
    [one] نجح { $worked } من إجراء واحد قُيِّم.
    [two] نجح { $worked } من إجراءين قُيِّما ({ $share }).
    [few] نجح { $worked } من { $judged } إجراءات قُيِّمت ({ $share }).
    [many] نجح { $worked } من { $judged } إجراءً قُيِّم ({ $share }).
   *[other] نجح { $worked } من { $judged } إجراء قُيِّم ({ $share }).
}
effect-in-effect = سارٍ منذ
effect-followed = ما تلا ذلك
effect-kpi-outcome = { $code }: { $outcome }
effect-ledger-empty = لا إجراء ساريًا بعد
effect-ledger-empty-hint = ابتداءً من تاريخ سريانه يظهر الإجراء هنا مع ما تلاه وتقييم أثره.
effect-ledger-none = لا إجراء مطابقًا
effect-ledger-none-hint = قد يجده مرشّح آخر.
