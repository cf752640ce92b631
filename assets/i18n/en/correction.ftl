correction-state-proposed = Proposed
correction-state-decided = Decided
correction-state-in-progress = In progress
correction-state-implemented = Implemented
correction-state-observed = Under observation
correction-state-closed = Closed
correction-state-rejected = Rejected
correction-state-superseded = Superseded
correction-state-reversed = Reversed
correction-state-postponed = Postponed

## What a follow-up entry records

correction-update-proposed = Proposed
correction-update-decided = Decided
correction-update-progress = Progress
correction-update-postponed = Postponed
correction-update-new-date-refused = New date refused
correction-update-implemented = Implemented
correction-update-verdict = Verdict
correction-update-reversed = Reversed
correction-update-superseded = Superseded
correction-update-rejected = Rejected
correction-update-closed = Closed

## The verdict on the effect of a correction

verdict-effective = Effective
verdict-no-effect = No demonstrated effect
verdict-wrong-way = Moved the wrong way
verdict-already-moving = Had already moved
verdict-harmful = Harmful side effect
verdict-confounded = Confounded
verdict-too-early = Too early
verdict-due = Verdict due
correction-expected-effect = Expected effect
correction-should-rise = should rise
correction-should-fall = should fall
correction-should-be-known = should become known
correction-should-not-worsen = must not worsen
correction-guard-at-most = at most { $value }
correction-guard-at-least = at least { $value }
correction-original-due = First due date

## Problems

problem-severity-low = Low
problem-severity-moderate = Medium
problem-severity-high = High
problem-severity-critical = Critical
problem-state-open = Open
problem-state-treated = In treatment
problem-state-closed = Closed
problem-state-withdrawn = Withdrawn
problem-severity = Severity
