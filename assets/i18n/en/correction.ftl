correction-state-proposed = Proposed
correction-state-decided = Decided
correction-state-in-progress = In progress
correction-state-implemented = Implemented
correction-state-under-observation = Under observation
correction-state-verdict = Verdict
correction-state-closed = Closed
correction-state-rejected = Rejected
correction-state-superseded = Superseded
correction-state-reversed = Reversed
correction-state-postponed = Postponed

## The verdict on the effect of a correction

verdict-effective = Effective
verdict-no-effect = No demonstrated effect
verdict-harmful = Harmful side effect
verdict-confounded = Confounded
verdict-too-early = Too early
verdict-due = Verdict due
correction-expected-effect = Expected effect
correction-should-rise = should rise
correction-should-fall = should fall
correction-guard-at-most = at most { $value }
correction-guard-at-least = at least { $value }
correction-original-due = First due date

## Problems

problem-severity-low = Low
problem-severity-medium = Medium
problem-severity-high = High
problem-severity-critical = Critical
problem-state-open = Open
problem-state-in-treatment = In treatment
problem-state-resolved = Resolved
problem-state-accepted = Risk accepted
problem-first-seen = First seen
problem-severity = Severity
