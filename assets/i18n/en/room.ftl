## Meetings

meeting-kind-monthly = Monthly review
meeting-kind-extraordinary = Extraordinary meeting
meeting-state-planned = Planned
meeting-state-in-session = In session
meeting-state-closed = Closed
meeting-state-approved = Minutes approved

## Templates of the agenda

template-kind-monthly = Monthly review
template-kind-extraordinary = Extraordinary meeting
template-kind-first = First meeting

## Attendance and quorum

attendance-present = Present
attendance-excused = Excused
attendance-absent = Absent
attendance-substituted = Represented
attendance-arrived = Arrived { $time }
attendance-left = Left { $time }
attendance-expected = Not yet called
room-quorum-holds = Quorum holds
room-quorum-lost = Quorum lost
room-quorum-not-reached = Quorum not reached
room-quorum-count = { $present } of { $members } present, { $needed } needed
room-inquorate-rule = The committee may discuss and note. It cannot rate, approve or decide.

## Kinds of agenda items

agenda-kind-opening = Opening, attendance, quorum
agenda-kind-conflicts = Conflicts of interest
agenda-kind-agenda = Adoption of the agenda
agenda-kind-minutes = Approval of the previous minutes
agenda-kind-follow-up = Follow-up of decisions and corrections
agenda-kind-kpis = KPI trends
agenda-kind-scoring = Silent scoring
agenda-kind-discussion = Discussion and consensus
agenda-kind-confirm = Confirmation of the rest
agenda-kind-problems = Problems, recommendations, corrections
agenda-kind-balance = Balance check
agenda-kind-read-back = Decisions read back
agenda-kind-closing = Other business, next date
agenda-kind-other = Other item
room-open = Open the room
room-close-meeting = Close the meeting
room-began = began { $time }
room-final-rating = Final rating
room-evidence = Evidence
room-next-item = Next item
room-previous-item = Previous item
room-next-date = Next meeting

## Conflicts of interest, notes, approval

conflict-action-stays = Stays
conflict-action-silent = Stays silent
conflict-action-leaves = Leaves
note-kind-note = Note
note-kind-recommendation = Recommendation
note-kind-data-gap = Data gap
approved-as-is = Approved
approved-as-corrected = Approved as corrected
