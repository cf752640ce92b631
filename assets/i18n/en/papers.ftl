## The papers around the minutes

paper-foot = { $title } · printed on { $date }
paper-attendance = Attendance sheet
paper-attendance-of = Attendance sheet of { $meeting }
paper-attendance-hint = Sign in your own row. A substitute writes his or her name beside the signature.
paper-attendance-closed = Sheet closed after the meeting was opened; changes are noted in the minutes.
paper-column-signature = Signature
paper-pack-fingerprint = Fingerprint of the agenda

paper-extract = Extract from the minutes
paper-extract-of = Decision { $decision }
paper-extract-title = Extract { $decision }
paper-extract-decision = Decision
paper-extract-grounds = Grounds
paper-extract-actions = What is to be done
paper-extract-certified = Certified true extract from the minutes of { $meeting }, held on { $date }.
paper-extract-certified-draft = Certified true extract from the draft minutes of { $meeting }, held on { $date }. The minutes are not yet approved.
paper-extract-issued = Issued on { $date }.

paper-one-page = One page
paper-board = One page on { $meeting }
paper-board-of = { $meeting } of { $date } on one page
paper-board-signals = What moved
paper-board-no-signal = No signal is recorded: the figures stayed within their routine variation.
paper-board-late = Overdue corrections
paper-board-none-late = No correction was overdue on the day of the meeting.
paper-column-late = Late
paper-days-late = { $days ->
    [one] one day
   *[other] { $days } days
}
paper-board-more = { $count ->
    [one] One more is in the minutes.
   *[other] { $count } more are in the minutes.
}
paper-board-move = { $element } from { $from } to { $to }
paper-board-moved = Moved: { $elements }.
paper-board-none-moved = No rating moved.
paper-board-legend = 5 is effective, 1 is not effective; a dark cell is weak. A frame marks a rating that moved.

calendar-summary = { $number } { $title }
calendar-fact = { $label }: { $value }
calendar-name = Corrections of { $committee }
calendar-export = Calendar (ICS)
paper-extract-export = Extract

export-name-attendance = { $meeting } attendance sheet
export-name-extract = { $decision } extract
export-name-one-pager = { $meeting } one page
export-name-actions = Corrections calendar
export-decision-not-found = The decision does not exist. Nothing was written.

palette-export-attendance = Export the attendance sheet of { $meeting }
palette-export-one-pager = Export one page on { $meeting }
palette-export-actions = Export the corrections as a calendar

## The words of the minutes

wording-title = Wording
wording-hint = Word a paragraph anew; what people typed is changed at its record.
wording-language = Language of the text
wording-reword = Reword
wording-text = Wording
wording-reworded = Reworded
wording-stale = Out of date
wording-said = The records said
wording-says = The records say
wording-keep = Keep this wording
wording-take-new = Take what the records say
wording-restore = Let the records speak
wording-discard = Discard
wording-source = Source: { $place }
wording-empty = Type the wording first.
wording-not-open = The meeting has not been opened yet.
wording-approved = The minutes are approved: their words no longer change.
wording-homeless = Wordings without a paragraph
wording-homeless-hint = The records no longer have these paragraphs. They are not printed.
