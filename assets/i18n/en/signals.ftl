## What an analysis says about the last value. “Average” is the centre line.

signal-months-in-a-row = { $count ->
    [one] { $count } month
   *[other] { $count } months in a row
}
signal-values-in-a-row = { $count ->
    [one] { $count } value
   *[other] { $count } values in a row
}
signal-shift-above = { $run } above the average: something changed around { $since }.
signal-shift-below = { $run } below the average: something changed around { $since }.
signal-outside-above = The last value is above the upper limit.
signal-outside-below = The last value is below the lower limit.
signal-three-of-four-above = Three of the last four values are nearer to the upper limit than to the average.
signal-three-of-four-below = Three of the last four values are nearer to the lower limit than to the average.
signal-two-of-three-above = Two of the last three values are close to the upper limit.
signal-two-of-three-below = Two of the last three values are close to the lower limit.
signal-trend-rising = Every value since { $since } is higher than the one before.
signal-trend-falling = Every value since { $since } is lower than the one before.
signal-range = The step from the value before is larger than the range limit.
signal-routine = Nothing but routine variation since { $since }.
signal-too-few = { $count ->
    [0] No values: limits need { $needed }.
    [one] Only { $count } value: too few for limits ({ $needed } needed).
   *[other] Only { $count } values: too few for limits ({ $needed } needed).
}
signal-proposal = New limits from { $since } on are proposed; the committee decides.
signal-proposal-known = New limits from { $since } on are proposed, because of the change in { $change }; the committee decides.

## The small print under a chart

signal-rules-wheeler = Wheeler’s three rules
signal-rules-nhs = NHS rules (Making Data Count)
signal-method-mean = Limits from { $first } to { $last }, { $count ->
    [one] { $count } value
   *[other] { $count } values
}: average ± { $factor } × mean moving range; range limit { $range_factor } × mean moving range. { $rules }.
signal-method-median = Limits from { $first } to { $last }, { $count ->
    [one] { $count } value
   *[other] { $count } values
}: average ± { $factor } × median moving range; range limit { $range_factor } × median moving range. { $rules }.
signal-provisional = Provisional limits: { $enough } values make them firm.
signal-excluded = Left out: { $periods }.

## What a rule found, in a table's cell

signal-mark-outside-above = above upper limit
signal-mark-outside-below = below lower limit
signal-mark-near-upper = near upper limit
signal-mark-near-lower = near lower limit
signal-mark-close-upper = close to upper limit
signal-mark-close-lower = close to lower limit
signal-mark-eight-above = 8 above mean
signal-mark-eight-below = 8 below mean
signal-mark-seven-above = 7 above mean
signal-mark-seven-below = 7 below mean
signal-mark-rising = 7 rising
signal-mark-falling = 7 falling
