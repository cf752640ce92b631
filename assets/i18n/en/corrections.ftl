## The register

corrections-part-all = All { $count }
corrections-part-overdue = Overdue { $count }
corrections-part-due-soon = Due in 30 days { $count }
corrections-part-in-progress = In progress { $count }
corrections-part-awaiting-verdict = Awaiting verdict { $count }
corrections-part-proposed = Proposed { $count }
corrections-part-ended = Ended { $count }
corrections-search = Search the corrections
corrections-owner-all = All owners
corrections-number = No.
corrections-days-late = Days late
corrections-postponed = Postponed
corrections-verdict = Verdict
corrections-no-owner = No owner yet
corrections-vacant = vacant
corrections-propose = Propose a correction
corrections-empty-title = No correction yet
corrections-empty-hint = A correction answers a problem: what is changed, by whom, until when, and which KPI it should move.
corrections-none-title = No correction fits
corrections-none-hint = Other words or another filter may find it.
corrections-clear = Clear the filters
corrections-gone = This correction no longer exists. Undo may bring it back.

## The record

corrections-tab-effect = Effect and follow-up
corrections-record = Record
corrections-proposed-in = Proposed in
corrections-due-now = Due now
corrections-elements = Elements
corrections-should-move = Should move
corrections-guards = Guards
corrections-percent-done = { $percent }% done
corrections-next-step = Next step
corrections-not-decided = Not decided yet
corrections-expectation = { $what } { $expected }

## Before and after

corrections-effect = Before and after
corrections-months = Months
corrections-median-before = Median before
corrections-median-after = Median after
corrections-difference = Difference
corrections-outcome = What followed
corrections-in-words-only = in words only
corrections-close-by = Close by: { $list }. What followed may belong to them as well.
corrections-followed = In effect since { $date }, followed by { $list }.
corrections-followed-move = { $code } from { $before } to { $after }
corrections-followed-nothing = In effect since { $date }. There is no figure to compare yet.
corrections-rule = Months before / after, and the medians of up to 12 of them. A month counts as after if the correction was in effect for half of it or more.

## The follow-up

corrections-history = Follow-up
corrections-when-in = { $date }, { $meeting }
corrections-when-by = { $date }, { $person }
corrections-said-percent = Progress: { $percent }% done.
corrections-said-postponed = Postponed from { $old } to { $new }.
corrections-said-date-set = Due date set to { $new }.
corrections-said = { $what }.

## What can be done with it

corrections-act-report = Report progress
corrections-act-postpone = Postpone
corrections-act-refuse = Refuse a new date
corrections-act-implement = Implemented
corrections-act-end = End it
corrections-act-title = { $act }: { $number }
corrections-field-percent = Done, in percent
corrections-field-report = What was done, and the next step
corrections-field-new-due = New due date
corrections-field-in-place = What was put in place
corrections-field-verdict-text = What followed, in the committee’s words
corrections-field-end = It ends as
corrections-verdict-hint = Three months after the effective date are needed for a verdict, six to say that no effect was shown.
corrections-postpone-hint = The first due date stays the measure of lateness.
corrections-needs-meeting = The committee decides this in session: open a meeting first.
corrections-not-running = Only while it is decided and not yet implemented.
corrections-has-ended = It has ended.
corrections-course = Steps so far: { $steps }
