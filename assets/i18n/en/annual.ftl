### The annual progress report.

annual-title = Annual progress report { $year }
annual-footer = { $title } · { $known }
annual-fact-months = Months
annual-months = { $first } to { $last }
annual-fact-meetings = Meetings
annual-meetings-sum = { $meetings ->
    [0] None held
    [one] One held, decisions: { $decisions }
   *[other] { $meetings } held, decisions: { $decisions }
}
annual-fact-targets = KPI targets
annual-targets-sum = { $met } of { $of } met over the year
annual-fact-elements = Elements
annual-elements-sum = { $up } rose, { $down } fell
annual-fact-corrections = Corrections
annual-corrections-sum = { $effective } took effect; { $judged } judged, { $worked } of them effective
annual-objectives = Objectives and their KPIs
annual-objectives-hint = A rate over a year is the sum of its numerators over the sum of its denominators. Medians and plain numbers have no sum: their last month is shown.
annual-objective = { $code } { $text }
annual-other-kpis = KPIs without a path to the vision
annual-column-start = Start
annual-met = met
annual-not-met = not met
annual-elements = Effectiveness of the elements
annual-elements-hint = First and last rating of the months of the year, with the meetings that rated or confirmed the element.
annual-no-ratings = No element was rated for a month of this year.
annual-column-first = First
annual-column-last = Last
annual-column-rated = Rated
annual-unchanged = unchanged
annual-corrections = Corrections and what followed them
annual-no-corrections = No correction belongs to this year.
annual-column-verdict = Verdict of the committee
annual-in-effect-since = in effect since { $day }
annual-not-judged = not judged yet
annual-problems = Problems
annual-problems-sum = { $raised ->
    [0] None was raised in the year
    [one] One was raised in the year
   *[other] { $raised } were raised in the year
}; { $open ->
    [0] none is open now.
    [one] one is open now.
   *[other] { $open } are open now.
}
annual-column-problem = Problem
annual-column-raised = Raised
annual-column-severity = Severity
annual-column-answers = Corrections
annual-committee = The committee itself
annual-no-meeting = No meeting was held in this year.
annual-missed = Months that no monthly review dealt with: { $months }.
annual-column-meeting = Meeting
annual-column-delay = Opened
annual-on-time = on time
annual-late = { $minutes ->
    [one] a minute late
   *[other] { $minutes } minutes late
}
annual-column-present = Present
annual-of = { $count } of { $of }
annual-column-quorum = Quorum
annual-quorum-held = held
annual-quorum-lost = not reached
annual-column-decisions = Decisions
annual-column-minutes = Minutes
annual-attendance = Attendance by post
annual-column-substituted = Substitute
annual-column-excused = Excused
annual-column-absent = Absent
annual-column-share = Represented
annual-balance = Balance
annual-no-balance = The figures do not give a balance chart yet.
