balance-since = { $what } منذ { $month }
balance-fast-and-watchful = سريع ويقظ
balance-fast-but-blind = سريع لكن أعمى
balance-careful-but-slow = حذر لكن بطيء
balance-slow-and-blind = بطيء وأعمى
balance-control-subtitle = B2: مؤشر الرقابة مقابل مؤشر التيسير
balance-control-x = مؤشر التيسير
balance-control-point = { $month }
    التيسير { $facilitation }، الرقابة { $control }
balance-lift = { $kpi } { $value }
balance-control-described = من تيسير { $first-facilitation } ورقابة { $first-control } في { $first } إلى { $last-facilitation } و{ $last-control } في { $last }.
balance-ring = الحلقة: { $kpi } دون 1، فالملفات لم تكشف أكثر من العينة العشوائية.
balance-counted = احتُسب { $counted } من { $wanted } مؤشرًا؛ بلا قيمة ابتدائية أو مستهدفة: { $kpis }.
balance-fewer-more = معاينات أقل ومخالفات مكتشفة أكثر
balance-fewer-less = معاينات أقل ومخالفات مكتشفة أقل
balance-more-more = معاينات أكثر ومخالفات مكتشفة أكثر
balance-more-less = معاينات أكثر ومخالفات مكتشفة أقل
balance-finds-subtitle = B1: مخالفات لكل 1000 ({ $finds }) مقابل { $openings }
balance-finds-x = نسبة المعاينة الفعلية، %
balance-finds-point = { $month }
    معاينة { $openings } %، { $finds } مخالفة لكل 1000
balance-finds-described = من معاينة { $first-openings } % و{ $first-finds } مخالفة لكل 1000 في { $first } إلى { $last-openings } % و{ $last-finds } في { $last }.
balance-goal = الهدف: يسارًا دون هبوط.
balance-effort = { $kpi }: { $now } ساعة عمل لكل مخالفة.
balance-effort-from = { $kpi }: { $now } ساعة عمل لكل مخالفة (البداية { $start }).
balance-axes-cut = المحوران مقطوعان.
balance-target = المستهدف
balance-set-targets = حدّدوا القيم المستهدفة أولًا
balance-set-targets-body = يبيّن B2 ما قطعه كل جانب من قيمته الابتدائية إلى قيمته المستهدفة. غير محدد: { $kpis }.
balance-no-values = لا قيم بعد للشكل B1
balance-no-values-body = يحتاج B1 إلى القيم الشهرية للمؤشرين { $openings } و{ $finds }.

## صفحة التوازنين

balance-title = التوازن
balance-all-kpis = كل المؤشرات
balance-tab-control = التيسير والرقابة
balance-tab-finds = الموارد والنتائج
balance-facilitation = التيسير
balance-control = الرقابة
balance-where = الوضع
balance-way = نحو المستهدف
balance-used = التيسير من { $facilitation ->
    [one] مؤشر واحد
    [two] مؤشرين
    [few] { $facilitation } مؤشرات
    [many] { $facilitation } مؤشرًا
   *[other] { $facilitation } مؤشر
}، والرقابة من { $control }
balance-month-indices = { $month }: التيسير { $facilitation }، الرقابة { $control }
balance-month-stands = { $month }: { $quadrant }
balance-below-chance = { $lift }: ليس أفضل من الصدفة
balance-side-at = { $side } { $value }
balance-from-to = { $value }؛ البداية { $start }، المستهدف { $target }
balance-no-way = { $value }؛ بلا بداية أو بلا مستهدف
balance-no-value-that-month = لا قيمة في هذا الشهر
balance-examined = المعاينة، %
balance-finds = مخالفات لكل 1000
balance-hours = ساعات عمل لكل مخالفة
balance-path-short = B2: الجانبان
balance-resources-short = B1: الجهد والنتيجة
balance-spending = من يستهلك العمل ومن يأتي بالمخالفات · { $kind }
balance-spending-key = الرمادي: الحصة من ساعات العمل. الملون: الحصة من المخالفات.
balance-spending-shares = { $hours } % · { $finds } %
balance-spending-above = يستهلك من العمل أكثر مما يأتي به من المخالفات
