decisions-year-all = All years
decisions-status-all = All { $count }
decisions-status-count = { $status } { $count }
decisions-search = Search the decisions
decisions-how = How reached
decisions-links = Links
decisions-present = { $count ->
    [one] { $count } voting member in the room.
   *[other] { $count } voting members in the room.
}
decisions-adopts = Adopts { $what }
decisions-supersedes = Replaces { $what }
decisions-superseded-by = Replaced by { $what }
decisions-ratifies = Ratifies { $what }
decisions-ratified-by = Ratified by { $what }
decisions-taken-in = { $meeting }, { $date }
decisions-withdraw = Withdraw
decisions-withdraw-title = Withdraw { $number }?
decisions-withdraw-hint = The text stays in the register as withdrawn; its number is not used again.
decisions-meeting-closed = Its meeting is closed: a new decision can replace it.
decisions-already-withdrawn = It is withdrawn already.
decisions-empty-title = No decision yet
decisions-empty-hint = Decisions are taken in the room and numbered within their meeting.
decisions-none-title = No decision fits
decisions-none-hint = Other words, another year or another state may find it.
decisions-choose-title = No decision chosen
decisions-choose = Choose a line to read the decision in full.
decisions-sum-by = { $rule }: { $for } of { $base } in favour, { $needed } needed.
decisions-implements = Carries out { $what }
decisions-implemented-by = Carried out by { $what }
decisions-wording-frozen = It was read back: reopen its wording in the room first.
