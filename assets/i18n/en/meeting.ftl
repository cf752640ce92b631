### One meeting.

meeting-details = Date and place
meeting-edit-details = Change date and place
meeting-agenda = Agenda
meeting-agenda-sum = { $minutes } minutes
meeting-agenda-add = Add an item
meeting-agenda-edit = Change the item
meeting-agenda-up = Move up
meeting-agenda-down = Move down
meeting-agenda-remove = Remove the item
meeting-agenda-number = Number
meeting-agenda-minutes = Minutes
meeting-attendance = Attendance
meeting-outcome = What came of it
meeting-outcome-none = Nothing is recorded yet.
meeting-export-minutes = Export minutes
meeting-withdraw = Withdraw the meeting
meeting-withdraw-question = Withdraw { $meeting }?
meeting-withdraw-body = Its agenda and seats go with it. It can be undone.
meeting-history = Kept from the committee’s earlier records
rating-change = { $from } to { $to }

## Corrigenda

corrigendum-list = Corrigenda to the minutes
corrigendum-button = Write a corrigendum…
corrigendum-to = Corrigendum to the minutes of { $meeting }
corrigendum-minutes-of = Minutes of
corrigendum-adopt = Adopt the corrigendum
corrigendum-hint = { $meeting } adopts it. The approved minutes stay as they are; the corrigendum is numbered and printed right after them.
corrigendum-old-hint = The sentence as it stands in the approved minutes.
corrigendum-both = Quote the sentence and give its new wording.
corrigendum-needs-session = Only a meeting in session adopts a corrigendum: open the next meeting first.
corrigendum-line = { $label }: { $text }
corrigendum-replaced = Instead of “{ $old }”, read “{ $new }”.
