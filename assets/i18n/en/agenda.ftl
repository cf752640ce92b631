## What the records propose for an agenda, and why

proposal-overdue = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
proposal-postponed = { $count ->
    [one] postponed once
    [2] postponed twice
   *[other] postponed { $count } times
}
proposal-due = Due on { $date }
proposal-ripe = In effect since { $date }: the figures are enough for a verdict
proposal-ripe-undated = The figures are enough for a verdict
proposal-signal = Signal: { $variation }
proposal-watched = { $count ->
    [one] watched at one meeting already
   *[other] watched at { $count } meetings already
}
proposal-unrated = Not rated at { $meeting }
proposal-term = Seat of { $office }
proposal-term-ends = Term of { $holder } ends on { $date }; nobody follows yet
proposal-ratify = Ratification of the proposals of { $meeting }
proposal-ratify-why = { $count ->
    [one] One proposal was made without quorum
   *[other] { $count } proposals were made without quorum
}
proposal-minutes = Minutes of { $meeting }
proposal-minutes-why = Held on { $date }, not approved yet
proposal-parked-by = Promised for { $month }, put off by { $meeting }
proposal-parked = Promised for { $month }
proposal-unfinished = Not finished at { $meeting }
agenda-carried = { $count ->
    [one] Carried over once
    [2] Carried over twice
   *[other] Carried over { $count } times
}
agenda-carried-loud = Put off by { $count } meetings: decide it or drop it

## Preparing

agenda-proposals = Proposed by the records
agenda-proposals-tab = Proposals ({ $count })
agenda-parked-tab = Parking lot ({ $count })
agenda-details-tab = Meeting
agenda-proposals-hint = Enter accepts, Delete strikes, Backspace takes the answer back.
agenda-proposals-none-title = Nothing is proposed
agenda-proposals-none-hint = Corrections, signals, minutes and matters put off appear here by themselves.
agenda-accept = Accept
agenda-accept-all = { $count ->
    [one] Accept the one open
   *[other] Accept all { $count } open
}
agenda-strike = Strike
agenda-reconsider = Take back
agenda-struck = Struck
agenda-on-item = On item { $number }
agenda-open = Open
agenda-order-hint = Alt+↑ and Alt+↓ move the item, or drag it.
agenda-drag = Drag item { $number }
agenda-presenter = Presenter
agenda-nobody = Nobody in particular
agenda-usual = Usually { $minutes } minutes (last { $meetings } meetings)
agenda-use-usual = Plan { $minutes }
agenda-length = Length
agenda-fits = { $planned } of { $length } minutes planned
agenda-overrun = { $over ->
    [one] { $planned } minutes planned: one more than the meeting’s { $length }.
   *[other] { $planned } minutes planned: { $over } more than the meeting’s { $length }.
}
agenda-usual-overrun = By experience it takes { $minutes } minutes.
agenda-item-empty = Choose an item to set its minutes and presenter.

## The parking lot

agenda-park = Put off
agenda-park-to = Put off to
agenda-park-until = Promised for
agenda-park-reason = Why
agenda-park-new = Park a matter
agenda-park-matter = Matter
agenda-park-minutes = Minutes
agenda-park-add = Park it
agenda-park-now = Take up now
agenda-park-drop = Drop
agenda-park-next = Put off to { $month }
agenda-park-note = Put off to the meeting of { $month }.
agenda-parked-none-title = Nothing waits
agenda-parked-none-hint = What is put off returns by itself as a proposal in the month promised.

## The clock

clock-left = { $minutes ->
    [one] 1 min left of { $planned }
   *[other] { $minutes } min left of { $planned }
}
clock-over = { $minutes ->
    [one] 1 min over { $planned }
   *[other] { $minutes } min over { $planned }
}
clock-spent = { $minutes ->
    [one] 1 min
   *[other] { $minutes } min
}
clock-item = Item { $number }
clock-meeting = Meeting

## The quorum in words

quorum-count = { $seats ->
    [one] { $present } of one voting seat
   *[other] { $present } of { $seats } voting seats
}
quorum-rule = rule: { $rule }
quorum-rule-half = more than half
quorum-rule-seats = at least { $count }
quorum-rule-share = at least { $share }
quorum-rule-led = { $rule } and the { $roles }
quorum-for-element = For { $code }: { $sum }
quorum-for-item = For item { $number }: { $sum }
quorum-out = { $names } outside the room
quorum-no-longer = { $time }: quorum lost, { $sum }.
quorum-again = { $time }: quorum reached, { $sum }.
quorum-turns = Quorum during the meeting
quorum-recused-held = While { $matter } was dealt with, { $names } left the room: { $sum }. The quorum held.
quorum-recused-lost = While { $matter } was dealt with, { $names } left the room: { $sum }. The quorum was not reached for it.
agenda-hide = Keep off the projector
agenda-unhide = Let the projector show it
agenda-hidden = Confidential
