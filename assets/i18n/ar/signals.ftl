## What an analysis says about the last value. “Average” is the centre line.

signal-months-in-a-row = { $count ->
    [zero] لا أشهر متتالية
    [one] شهر واحد
    [two] شهران متتاليان
    [few] { $count } أشهر متتالية
    [many] { $count } شهرًا متتاليًا
   *[other] { $count } شهر متتالٍ
}
signal-values-in-a-row = { $count ->
    [zero] لا قيم متتالية
    [one] قيمة واحدة
    [two] قيمتان متتاليتان
    [few] { $count } قيم متتالية
    [many] { $count } قيمة متتالية
   *[other] { $count } قيمة متتالية
}
signal-shift-above = { $run } فوق المتوسط: حدث تغيّر قرابة { $since }.
signal-shift-below = { $run } تحت المتوسط: حدث تغيّر قرابة { $since }.
signal-outside-above = القيمة الأخيرة أعلى من الحد الأعلى.
signal-outside-below = القيمة الأخيرة أدنى من الحد الأدنى.
signal-three-of-four-above = ثلاث من آخر أربع قيم أقرب إلى الحد الأعلى منها إلى المتوسط.
signal-three-of-four-below = ثلاث من آخر أربع قيم أقرب إلى الحد الأدنى منها إلى المتوسط.
signal-two-of-three-above = قيمتان من آخر ثلاث قيم قريبتان من الحد الأعلى.
signal-two-of-three-below = قيمتان من آخر ثلاث قيم قريبتان من الحد الأدنى.
signal-trend-rising = كل قيمة منذ { $since } أعلى من التي قبلها.
signal-trend-falling = كل قيمة منذ { $since } أدنى من التي قبلها.
signal-range = الفارق عن القيمة السابقة أكبر من حد المدى.
signal-routine = لا شيء سوى التباين الاعتيادي منذ { $since }.
signal-too-few = { $count ->
    [zero] لا قيم: الحدود تحتاج إلى { $needed }.
    [one] قيمة واحدة فقط: لا تكفي لحساب الحدود (المطلوب { $needed }).
    [two] قيمتان فقط: لا تكفيان لحساب الحدود (المطلوب { $needed }).
    [few] { $count } قيم فقط: لا تكفي لحساب الحدود (المطلوب { $needed }).
    [many] { $count } قيمة فقط: لا تكفي لحساب الحدود (المطلوب { $needed }).
   *[other] { $count } قيمة فقط: لا تكفي لحساب الحدود (المطلوب { $needed }).
}
signal-proposal = تُقترح حدود جديدة ابتداءً من { $since }؛ والقرار للجنة.
signal-proposal-known = تُقترح حدود جديدة ابتداءً من { $since } بسبب التغيير في { $change }؛ والقرار للجنة.

## The small print under a chart

signal-rules-wheeler = قواعد ويلر الثلاث
signal-rules-nhs = قواعد هيئة الصحة البريطانية (NHS، Making Data Count)
signal-method-mean = الحدود من { $first } إلى { $last }، { $count ->
    [zero] دون قيم
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}: المتوسط ± { $factor } × متوسط المدى المتحرك؛ حد المدى { $range_factor } × متوسط المدى المتحرك. { $rules }.
signal-method-median = الحدود من { $first } إلى { $last }، { $count ->
    [zero] دون قيم
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
    [many] { $count } قيمة
   *[other] { $count } قيمة
}: المتوسط ± { $factor } × وسيط المدى المتحرك؛ حد المدى { $range_factor } × وسيط المدى المتحرك. { $rules }.
signal-provisional = حدود أولية: تصبح ثابتة باكتمال { $enough } قيمة.
signal-excluded = مستبعدة: { $periods }.

## What a rule found, in a table's cell

signal-mark-outside-above = فوق الحد الأعلى
signal-mark-outside-below = تحت الحد الأدنى
signal-mark-near-upper = أقرب إلى الحد الأعلى
signal-mark-near-lower = أقرب إلى الحد الأدنى
signal-mark-close-upper = قرب الحد الأعلى
signal-mark-close-lower = قرب الحد الأدنى
signal-mark-eight-above = 8 فوق المتوسط
signal-mark-eight-below = 8 تحت المتوسط
signal-mark-seven-above = 7 فوق المتوسط
signal-mark-seven-below = 7 تحت المتوسط
signal-mark-rising = 7 صاعدة
signal-mark-falling = 7 هابطة
