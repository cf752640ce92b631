## Meetings

meeting-kind-monthly = Monthly review
meeting-kind-quarterly = Quarterly review
meeting-kind-half-yearly = Half-yearly review
meeting-kind-annual = Annual review
meeting-kind-extraordinary = Extraordinary meeting
meeting-kind-founding = First meeting
meeting-state-planned = Planned
meeting-state-prepared = Prepared
meeting-state-open = In session
meeting-state-suspended = Suspended
meeting-state-closed = Closed
meeting-state-approved = Minutes approved
meeting-state-cancelled = Cancelled
meeting-state-not-held = Not held

## Attendance and quorum

attendance-present = Present
attendance-excused = Excused
attendance-absent = Absent
attendance-substituted = Represented
attendance-remote = By call
attendance-arrived = Arrived { $time }
attendance-left = Left { $time }
attendance-not-called = Not yet called
room-quorum-holds = Quorum holds
room-quorum-lost = Quorum lost
room-quorum-not-reached = Quorum not reached
room-quorum-count = { $present } of { $members } present, { $needed } needed
room-inquorate-rule = The committee may discuss and note. It cannot rate, approve or decide.

## Kinds of agenda items

agenda-kind-opening = Opening, attendance, quorum
agenda-kind-conflicts = Conflicts of interest
agenda-kind-adoption = Adoption of the agenda
agenda-kind-previous-minutes = Approval of the previous minutes
agenda-kind-follow-up = Follow-up of decisions and corrections
agenda-kind-kpis = KPI trends
agenda-kind-scoring = Silent scoring
agenda-kind-discussion = Discussion and consensus
agenda-kind-confirmation = Confirmation of the rest
agenda-kind-problems = Problems, recommendations, corrections
agenda-kind-balance = Balance check
agenda-kind-read-back = Decisions read back
agenda-kind-other = Other business, next date
agenda-kind-close = Close
agenda-kind-free = Other item
room-open = Open the room
room-close-meeting = Close the meeting
room-began = began { $time }
room-final-rating = Final rating
room-evidence = Evidence
room-next-item = Next item
room-previous-item = Previous item
room-next-date = Next meeting
