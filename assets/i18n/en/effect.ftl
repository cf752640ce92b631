## What the figures propose about a correction: "followed by", never "caused by"

effect-proposed = The figures propose
effect-moved = Moved as intended
effect-no-signal = { $points ->
    [one] No signal yet (1 month)
   *[other] No signal yet ({ $points } months)
}
effect-no-effect = { $points ->
    [one] No demonstrated effect (1 month)
   *[other] No demonstrated effect ({ $points } months)
}
effect-wrong-way = Moved the wrong way
effect-already-moving = Had already moved before we acted
effect-harmful = Harmful side effect
effect-harmful-on = Harmful side effect on { $code }
effect-confounded = Confounded
effect-too-early = { $points ->
    [0] Too early to judge
    [one] Too early to judge (1 month)
   *[other] Too early to judge ({ $points } months)
}
effect-too-few-before = Too few months before
effect-no-kpi = It names no KPI to move: the figures cannot say.
effect-not-in-effect = Not in effect yet. Limits are frozen and figures compared from the effective date on.

## Why

effect-rule-outside = { $name }, a month outside the limits
effect-rule-near = { $name }, months close to a limit
effect-rule-shift = { $name }, months in a row on one side of the average
effect-rule-trend = { $name }, months in a row in one direction
effect-because-signal = First signal in { $month } ({ $rule }).
effect-because-did-not-last = A signal in { $month } did not last.
effect-because-back = Back within its limits since { $month }, after months beyond them.
effect-because-run = { $months ->
    [one] The run that carries the signal began in { $since }, one month before the act.
   *[other] The run that carries the signal began in { $since }, { $months } months before the act.
}
effect-because-signalled = { $month }, before the act, already was a signal.
effect-because-stepped = It lay on that side since { $month }, then stepped further than its own course leads to.
effect-because-season = The same months of the year before lay as far off the average ({ $then } against { $now }): it may be the season.
effect-because-few-after = { $points ->
    [0] No month after yet; three are needed.
    [one] One month after; three are needed.
   *[other] { $points } months after; three are needed.
}
effect-because-few-before = { $months ->
    [0] No month before; limits need six.
    [one] One month before; limits need six.
   *[other] { $months } months before; limits need six.
}
effect-because-provisional = Limits from { $months } months are provisional.
effect-because-break = The definition changed in { $month }: before and after do not measure the same.
effect-because-closed = The definition changed in { $month }: later months are not compared.
effect-because-nearby = { $what } may explain it as well.
effect-because-no-signal = { $points ->
    [one] No signal in one month.
   *[other] No signal in { $points } months.
}
effect-because-wanted = { $months ->
    [one] One more is needed before that says something.
   *[other] { $months } more are needed before that says something.
}
effect-because-known = Known since { $month }.
effect-because-known-before = It was known before.
effect-because-missing = { $months ->
    [one] One month since is without a value.
   *[other] { $months } months since are without a value.
}
effect-because-in-words = This guard has no figures: the committee judges it.

## Guards

effect-guard-held = Held
effect-guard-touched = Broken in { $month } only
effect-guard-broken = { $months ->
    [one] Broken in { $month }
   *[other] Broken from { $month }, { $months } months
}
effect-guard-broken-when-set = Already broken when set
effect-guard-worsened = Worsened from { $month }
effect-guard-worsened-anyway = Was worsening before
effect-guard-not-judged = Cannot be judged
effect-guard-note = { $code }: { $what } ({ $value }).

## Before and after

effect-first-signal = First signal
effect-signal-at = { $rule } in { $month }
effect-signal-none = none, within limits
effect-signal-no-limits = too few before for limits
effect-frozen-over = { $expected } · { $first } to { $last }
effect-event = Outside event
effect-event-of = { $text } ({ $month })

## The committee’s verdict

effect-given = The committee’s verdict
effect-none-given = Not judged yet.
effect-given-in = Verdict of { $meeting }
effect-proposed-then = The figures proposed then: { $verdict }.
effect-record = Record the verdict

## The ledger

effect-ledger = Effect
effect-register = Register
effect-ledger-title = Did the corrections work?
effect-part-all = In effect { $count }
effect-part-ripe = Ripe for judgement { $count }
effect-part-worked = Worked { $count }
effect-part-did-not-work = Did not work { $count }
effect-part-open = Still open { $count }
effect-ripe = Ripe for judgement
effect-share = { $judged ->
    [0] None of the corrections in effect has been judged yet.
    [one] { $worked } of 1 judged correction worked.
   *[other] { $worked } of { $judged } judged corrections worked ({ $share }).
}
effect-in-effect = In effect since
effect-followed = What followed
effect-kpi-outcome = { $code }: { $outcome }
effect-ledger-empty = No correction is in effect yet
effect-ledger-empty-hint = From its effective date on, a correction stands here with what followed and the verdict.
effect-ledger-none = No correction fits
effect-ledger-none-hint = Another filter may find it.
