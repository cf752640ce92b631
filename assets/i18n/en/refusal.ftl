### Why an act was refused.

refusal-missing = { $field } is missing. Fill it in and try again.
refusal-invalid = { $field } cannot be used as it stands. Check it and try again.
refusal-not-found = That record is no longer there. It may have been undone; nothing was changed.
refusal-needed = Every meeting needs its opening and its closing. Nothing was changed.
refusal-taken = “{ $what }” is already taken. Choose another.
refusal-meeting-closed = { $meeting } is closed. Reopen it before changing its records.
refusal-minutes-approved = The minutes of { $meeting } are approved. They change only by a corrigendum.
refusal-minutes-not-approved = The minutes of { $meeting } are not approved yet. Correct its records instead: no corrigendum is needed.
refusal-meeting-in-session = { $meeting } has begun. A meeting in session can be neither moved nor withdrawn.
refusal-meeting-not-open = { $meeting } has not been opened. Open the meeting first.
refusal-other-meeting-open = { $meeting } is still in session. Close it first.
refusal-no-quorum = No quorum: { $present } of { $needed } needed. Notes are kept; ratings and decisions wait.
refusal-no-leader = No quorum: neither the chair nor the vice-chair is in the room.
refusal-too-many-votes = { $cast } votes are more than the { $present } voting members in the room.
refusal-reason-needed = Give the reason: the rating moves or the element is not assessed.
refusal-cannot-close = The meeting cannot be closed yet: { $count ->
    [one] one point is open
   *[other] { $count } points are open
}.
refusal-reading-wrong-kind = { $code } of { $month }: this KPI takes another kind of figure.
refusal-reading-not-finite = { $code } of { $month } is not a number that can be stored.
refusal-reading-no-denominator = { $code } of { $month }: the denominator must be greater than zero.
refusal-reading-negative = { $code } of { $month } cannot be negative, nor its 90th percentile below the median.
refusal-revision-needs-reason = { $code } of { $month } already has a value. Say why it changes; the earlier value is kept.
refusal-month-closed = { $month } is closed. { $code } changes there only by a decision: name it, or reopen the month.
refusal-across-break = The measurement changed in { $month }. Limits cannot be computed across it: begin or end before that month.
refusal-new-version-needed = With this card { $code } measures something else. Say from which month on and why; the earlier card is kept.
refusal-no-signal = { $code } has no signal in the month under review. Nothing was recorded.
refusal-in-use = It is used by { $count ->
    [one] one record
   *[other] { $count } records
}. Retire it instead.
refusal-protected = { $what } belongs to the core of the review and stays on.
refusal-slip-returned = This slip was taken in before, from { $file }. Nothing was changed.
refusal-round-open = Scoring round { $number } is still open. Open its ballots or cancel it first.
refusal-round-over = Scoring round { $number } is over. No ballot is taken in any more.
refusal-may-not-score = This seat cannot score in this way: it has no vote, nobody sits on it, or its ballot has another form. Nothing was changed.
refusal-wrong-code = The code does not fit. The ballots stay sealed; try again.
refusal-ballot-too-long = A comment on this ballot is too long. Shorten it and try again.
refusal-not-sealed = The ballot could not be sealed ({ $reason }). Nothing was changed.

refusal-field-name = The name
refusal-field-title = The title
refusal-field-text = The text
refusal-field-code = The code
refusal-field-date = The date
refusal-field-rating = The rating
refusal-field-reason = The reason
refusal-field-owner = The owner
refusal-field-due = The due date
refusal-field-effective = The effective date
refusal-field-percent = The percentage
refusal-field-kpi = The KPI
refusal-field-band = The band
refusal-field-value = The value
refusal-field-votes = The votes
refusal-field-substitute = The substitute
refusal-field-time = The time
refusal-field-minutes = The duration
refusal-field-target = The target
refusal-field-baseline = The starting value
refusal-field-decision = The decision
refusal-field-definition = The definition
refusal-field-month = The month
refusal-field-parent = The KPI above it
refusal-field-phase = The months of the limits
refusal-field-tolerance = The tolerance bands
refusal-roll-incomplete = { $count ->
    [one] One seat has not answered
   *[other] { $count } seats have not answered
}. A roll call needs the answer of every seat that takes part.
refusal-no-abstention = The rules of procedure allow no abstention. Count for and against only.
refusal-wording-frozen = { $decision } was read back and its words are frozen. Reopen its wording, then change it and read it back again.
refusal-field-mover = The mover
refusal-field-seconder = The seconder
refusal-field-objective = The objective
