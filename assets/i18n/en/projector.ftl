## What the wall shows

projector-heading = { $meeting }, item { $number }, reviewing { $month }
projector-heading-plain = { $meeting }, reviewing { $month }
projector-quorum = Quorum holds, { $present } of { $seats }
projector-no-quorum = No quorum, { $present } of { $seats }
projector-left = { $minutes ->
    [one] 1 min left
   *[other] { $minutes } min left
}
projector-over = { $minutes ->
    [one] 1 min over
   *[other] { $minutes } min over
}
projector-rating = Agreed rating
projector-last = Last rating
projector-median = Median
projector-round = { $count ->
    [one] Round { $round }: one score
   *[other] Round { $round }: { $count } scores
}
projector-spread = { $levels ->
    [0] all on one level
    [one] one level apart
   *[other] { $levels } levels apart
}
projector-cannot-judge = { $count ->
    [one] one cannot judge
   *[other] { $count } cannot judge
}
projector-discuss = Discuss.
projector-discuss-how = Those furthest apart speak first, the chair last.
projector-agree = Agreement.
projector-agree-how = Nobody needs to explain; the committee fixes the rating.
projector-scoring = Everyone scores alone, without a word.
projector-level = { $level }: { $count }
projector-withheld = Confidential item
projector-pause = Please wait
projector-decisions-none = No decision recorded yet.

## Its window

projector-title = Projector
projector-open = Projector
projector-close = Projector off
projector-present = Present
projector-opened = The projector’s window is open: move it to the second screen, F11 fills that screen, Esc closes it.
