minutes-title = Minutes of the meeting { $meeting }
minutes-contents = Contents
minutes-signature-of-chair = The Chair
minutes-signature-for-chair = For the Chair
minutes-signature-of-secretary = The Secretary
minutes-draft-mark = DRAFT
minutes-attendance = Attendance
minutes-guests = Guests
minutes-quorum = Quorum
minutes-conflicts = Conflicts of interest
minutes-none-declared = None declared.
minutes-agenda = Agenda
minutes-previous = Minutes of the previous meeting
minutes-follow-up = Follow-up of corrections
minutes-kpi-summary = Summary of the KPIs
minutes-elements = Rating of the elements
minutes-problems = Problems
minutes-recommendations = Recommendations
minutes-decisions = Decisions
minutes-action-table = Action table
minutes-other-business = Other business
minutes-closed-at = The meeting was closed at { $time }.
minutes-annex-charts = Charts
minutes-annex-heat-map = Heat map
minutes-annex-gaps = Data gaps and revisions

## The first page

minutes-of-day = Minutes of { $date }
minutes-review-of = Monthly review of { $month }
minutes-extraordinary-of = Extraordinary meeting, with the figures of { $month }
minutes-state-draft = Draft, not approved
minutes-state-approved = Approved by { $meeting } on { $date }
minutes-state-corrected = Approved as corrected by { $meeting } on { $date }
minutes-running-head = { $committee } · { $meeting }
minutes-running-foot = Minutes { $meeting }
minutes-running-foot-draft = Minutes { $meeting } · draft of { $date }
minutes-key-reference = Reference
minutes-key-kind = Kind
minutes-key-month = Month reviewed
minutes-key-date = Date
minutes-key-place = Place
minutes-key-time = Time
minutes-key-founding-act = Founding act
minutes-key-reports-to = Reports to
minutes-key-state = State of the minutes
minutes-time-planned = planned for { $start }
minutes-time-from = from { $start }
minutes-time-from-to = from { $start } to { $end }

## Attendance and quorum

minutes-column-number = No.
minutes-column-name = Name
minutes-column-office = Post
minutes-column-role = On the committee
minutes-column-presence = Presence
minutes-vacant = vacant
minutes-represented = Represented by { $name }
minutes-present-from = Present from { $from }
minutes-present-until = Present until { $until }
minutes-present-between = Present from { $from } to { $until }
minutes-apologies-from = Apologies were received from { $names }.
minutes-absent-without = Absent without apology: { $names }.
minutes-quorum-sum = { $present ->
    [0] None of the { $seats } voting members attended; { $needed } are needed.
    [one] One of the { $seats } voting members attended; { $needed } are needed.
   *[other] { $present } of the { $seats } voting members attended; { $needed } are needed.
}
minutes-quorum-roles = At least one of these must be in the room: { $roles }.
minutes-quorum-roles-missing = None of these was in the room: { $roles }.
minutes-quorum-at-closing = { $present ->
    [0] At closing none of them was still in the room.
    [one] At closing one of them was still in the room.
   *[other] At closing { $present } of them were still in the room.
}
minutes-quorum-reached = The quorum was reached.
minutes-quorum-not-reached = The quorum was not reached. The committee discussed and took note; it did not rate, approve or decide.
minutes-quorum-lost = The quorum was lost before the end. From then on the committee discussed and took note; it did not rate, approve or decide.

## Conflicts of interest

minutes-not-asked = No declaration of interests is recorded.
minutes-conflict-leaves = { $about ->
    [item] { $person } declared an interest in agenda item { $matter } and left the room while it was dealt with.
    [element] { $person } declared an interest in element { $matter } and left the room while it was dealt with.
   *[general] { $person } declared an interest in the work of the committee and left the room while it was dealt with.
}
minutes-conflict-silent = { $about ->
    [item] { $person } declared an interest in agenda item { $matter } and stayed without taking part.
    [element] { $person } declared an interest in element { $matter } and stayed without taking part.
   *[general] { $person } declared an interest in the work of the committee and stayed without taking part.
}
minutes-conflict-stays = { $about ->
    [item] { $person } declared an interest in agenda item { $matter } and took part.
    [element] { $person } declared an interest in element { $matter } and took part.
   *[general] { $person } declared an interest in the work of the committee and took part.
}

## Agenda, earlier minutes

minutes-column-item = Item
minutes-no-agenda = No agenda is recorded.
minutes-previous-approved = The minutes of { $meeting } of { $date } were approved.
minutes-previous-corrected = The minutes of { $meeting } of { $date } were approved as corrected.
minutes-previous-none = No minutes were approved at this meeting.
minutes-corrigendum-adopted = The committee adopted the corrigendum { $number }.
minutes-corrigendum-old = Instead of
minutes-corrigendum-new = Read
minutes-corrigenda = Corrigenda to these minutes
minutes-corrigendum-by = Adopted by { $meeting } on { $date }

## Follow-up of corrections

minutes-follow-up-count = { $count ->
    [0] No correction was open before this meeting.
    [one] One correction was open before this meeting or was taken up again in it.
   *[other] { $count } corrections were open before this meeting or were taken up again in it.
}
minutes-column-correction = Correction
minutes-column-owner = Owner
minutes-column-due = Due
minutes-column-state = State
minutes-column-report = Reported
minutes-first-due = first { $date }
minutes-in-effect = in effect from { $date }
minutes-done-share = { $percent } % done
minutes-between-meetings = { $kind }, { $date }
minutes-new-due = new date { $date }

## KPIs

minutes-figures-at = The figures are those known when the meeting closed, on { $date } at { $time }.
minutes-figures-now = The figures are those known now; they are fixed when the meeting closes.
minutes-column-kpi = KPI
minutes-column-change = Change
minutes-column-target = Target
minutes-column-comment = Comment
minutes-rose = rose
minutes-fell = fell
minutes-same = unchanged
minutes-target-met = met
minutes-target-missed = not met
minutes-no-kpis = No KPI is in force.
minutes-routine = { $count ->
    [one] No signal on one KPI ({ $kpis }): its value calls for no explanation.
   *[other] No signal on { $count } KPIs ({ $kpis }): their values call for no explanation.
}

## Elements

minutes-elements-sum =
    { $rated ->
        [0] No element was rated.
        [one] One element was rated.
       *[other] { $rated } elements were rated.
    } { $confirmed ->
        [0] None was confirmed unchanged.
        [one] One was confirmed unchanged.
       *[other] { $confirmed } were confirmed unchanged.
    } { $unassessed ->
        [0] None was left unassessed.
        [one] One was not assessed.
       *[other] { $unassessed } were not assessed.
    } { $inapplicable ->
        [0] All apply.
        [one] One does not apply.
       *[other] { $inapplicable } do not apply.
    }
minutes-elements-open = { $count ->
    [0] Every element is settled.
    [one] One element is still open.
   *[other] { $count } elements are still open.
}
minutes-column-element = Element
minutes-column-last = Last
minutes-column-new = New
minutes-column-reason = Reason
minutes-dissent = Dissent

## Problems, recommendations

minutes-problems-count = { $count ->
    [0] No problem was raised.
    [one] One problem was raised.
   *[other] { $count } problems were raised.
}
minutes-problem-title = { $number } { $title }
minutes-label-elements = Elements
minutes-label-kpis = KPIs
minutes-label-evidence = Evidence
minutes-label-cause = Cause
minutes-label-recurs = Recurs from
minutes-cause-unknown = not known yet
minutes-problems-closed = Closed at this meeting:
minutes-no-recommendation = No recommendation was made.

## Decisions

minutes-decisions-count = { $count ->
    [0] No decision was taken.
    [one] One decision was put to the committee.
   *[other] { $count } decisions were put to the committee.
}
minutes-proposals-count = { $count ->
    [one] Without quorum one proposal was kept for ratification.
   *[other] Without quorum { $count } proposals were kept for ratification.
}
minutes-adopted-consensus = Adopted by consensus.
minutes-adopted-ruling = Adopted by the chair’s ruling.
minutes-adopted-vote = Adopted by vote: { $for } for, { $against } against, { $abstained } abstaining.
minutes-rejected-vote = Rejected by vote: { $for } for, { $against } against, { $abstained } abstaining.
minutes-rejected = Rejected.
minutes-proposed = Proposed without quorum; it takes effect only if a later meeting ratifies it.
minutes-withdrawn = Withdrawn; its number is not used again.
minutes-in-room = { $count ->
    [one] One voting member was in the room.
   *[other] { $count } voting members were in the room.
}
minutes-under-item = Agenda item { $item }.
minutes-serves-objective = Serves objective { $objective }.
minutes-supersedes = Replaces decision { $decision }.
minutes-ratifies = Ratifies the proposal { $decision }.
minutes-adopts = Makes binding: { $corrections }.

## Action table, balance, closing

minutes-no-action = No correction was proposed or decided.
minutes-column-action = Action
minutes-column-moves = Should move
minutes-column-guard = Guard
minutes-effect-up = { $kpi } should rise
minutes-effect-down = { $kpi } should fall
minutes-effect-known = { $kpi } should become known
minutes-effect-not-worse = { $kpi } must not worsen
minutes-effect-at-least = { $kpi } must stay at { $value } or above
minutes-effect-at-most = { $kpi } must stay at { $value } or below
minutes-balance = Balance
minutes-no-balance = No statement on the balance was recorded.
minutes-no-other-business = No other business was raised.
minutes-next-on = The next meeting is on { $date }.
minutes-next-unset = The date of the next meeting has not been set.
minutes-not-closed = The meeting is not closed.
minutes-closing = Next meeting and closing

## Annexes

minutes-annex-title = Annex { $number }: { $title }
minutes-chart-caption = { $code } { $name }
minutes-chart-alt = { $code } from { $first } to { $last }. The latest value is { $value }, of { $month }; the lowest was { $low } in { $lowmonth }, the highest { $high } in { $highmonth }.
minutes-chart-alt-target = The target is { $target }.
minutes-chart-alt-gaps = { $count ->
    [one] One month is missing.
   *[other] { $count } months are missing.
}
minutes-charts-intro = Each chart shows the figures known at the meeting. A vertical mark is a correction on the day when it took effect, or an outside event (X). A gap in the line is a missing month.
minutes-no-charts = No KPI has a value yet.
minutes-heat-title = Rating by month reviewed
minutes-heat-alt = Ratings of { $rows } elements from { $first } to { $last }; the same figures as in the element tables of the minutes.
minutes-heat-legend = 5 is effective, 1 is not effective; a dark cell is weak. A frame marks a rating that moved, a dot one that was confirmed en bloc, hatching a month without assessment.
minutes-heat-change = 12 months
minutes-from-to-level = { $from } to { $to }
minutes-gaps-recorded = Gaps recorded at the meeting
minutes-missing-values = Values missing for { $month }
minutes-no-missing = No value is missing.
minutes-no-reason = no reason recorded
minutes-revisions = Values revised since the previous meeting
minutes-no-revisions = No value was revised.
minutes-column-month = Month
minutes-column-before = Before
minutes-column-after = After
minutes-column-by = By
minutes-value-not-entered = not entered
minutes-signals = Signals of the month and what was decided
minutes-column-signal = Signal
minutes-column-decided = What was decided
minutes-weak-figures = Figures of low quality (grades C and D)
minutes-limits-set = Limits from { $first } on, computed to { $last }.
minutes-limits-left-out = { $month } is left out of limits and signals.
minutes-limits-refused = New limits from { $first } on were proposed and not wanted.
minutes-signal-open = Not yet answered
minutes-ballot-show = Hands were shown.
minutes-ballot-roll-call = The roll was called.
minutes-ballot-secret = The ballot was secret.
minutes-implements = It carries out { $decision }.
