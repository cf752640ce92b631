## What `lajna analyse` prints

analyse-limits = Average { $center } · lower limit { $lower } · upper limit { $upper }
analyse-ranges = Average moving range { $range } · range limit { $limit }
analyse-variation = Variation: { $word }
analyse-assurance = Target: { $word }
analyse-added = { $count ->
    [one] { $count } month that the file leaves out counts as missing.
   *[other] { $count } months that the file leaves out count as missing.
}
analyse-signal = { $period }: { $value } · { $rules }

analyse-added-periods = { $count ->
    [one] { $count } period that the file leaves out counts as missing.
   *[other] { $count } periods that the file leaves out count as missing.
}
analyse-season = Season: values resemble those of a year before (correlation { $likeness }). A signal may be the season; compare it with the same time of other years.

## Whether a change worked (--effective)

analyse-expected-higher = Changed from { $start } on; higher values are expected to follow.
analyse-expected-lower = Changed from { $start } on; lower values are expected to follow.
analyse-verdict = The figures propose: { $verdict }
analyse-no-signal = { $points ->
    [one] No signal yet ({ $points } value)
   *[other] No signal yet ({ $points } values)
}
analyse-no-effect = { $points ->
    [one] No demonstrated effect ({ $points } value)
   *[other] No demonstrated effect ({ $points } values)
}
analyse-too-early = { $points ->
    [0] Too early to judge
    [one] Too early to judge ({ $points } value)
   *[other] Too early to judge ({ $points } values)
}
analyse-too-few-before = Too few values before
analyse-before-after = Median { $before } before (n = { $count_before }), { $after } after (n = { $count_after }): difference { $difference }
analyse-frozen = Limits frozen over { $first } to { $last }: average { $center } · lower limit { $lower } · upper limit { $upper }
analyse-because-back = Back within its limits since { $month }, after values beyond them.
analyse-because-run = { $points ->
    [one] The run that carries the signal began in { $since }, { $points } value before the change.
   *[other] The run that carries the signal began in { $since }, { $points } values before the change.
}
analyse-because-season = The same time of the year before lay as far off the average ({ $then } against { $now }): it may be the season.
analyse-because-unknown = There are too few values before to tell a season.
analyse-because-few-after = { $points ->
    [0] No value after yet; three are needed.
    [one] { $points } value after; three are needed.
   *[other] { $points } values after; three are needed.
}
analyse-because-few-before = { $points ->
    [0] No value before; limits need six.
    [one] { $points } value before; limits need six.
   *[other] { $points } values before; limits need six.
}
analyse-because-provisional = { $points ->
    [one] Limits from { $points } value are provisional.
   *[other] Limits from { $points } values are provisional.
}
analyse-because-closed = The definition changed in { $month }: later values are not compared.
analyse-because-event = What happened in { $period } may explain it as well.
analyse-because-no-signal = { $points ->
    [one] { $points } value without a signal; from { $wanted } on that says something.
   *[other] { $points } values without a signal; from { $wanted } on that says something.
}

## Why a series is not analysed

analyse-columns = Line { $line } has { $found } cells; a period and a value are wanted. Keep these two columns; where a comma is the decimal mark, separate the cells with a semicolon.
analyse-no-period = Line { $line } has a value and no period. Name its period, or delete the line.
analyse-not-a-number = Line { $line }: “{ $text }” is not a number. Correct it, or leave it empty if the value is missing.
analyse-mixed-decimals = Line { $point } has a decimal point, line { $comma } a decimal comma. Use one of them throughout.
analyse-ambiguous-decimal = Line { $line }: “{ $text }” could be two different numbers. Say which mark is the decimal one, with --decimal point or --decimal comma.
analyse-twice = “{ $period }” stands in line { $first } and again in line { $line }. Keep one of them.
analyse-out-of-order = Line { $line }: { $period } comes after { $before }. Sort the rows by month, the oldest first.
analyse-unknown-period = There is no period “{ $period }” in the file. Its periods run from { $first } to { $last }; write them as they stand there.
analyse-baseline-backwards = The baseline begins with { $first } and ends earlier, with { $last }. Give the earlier period first.
analyse-which-column = Several columns could hold the values: { $names }. Say which one, with --column NAME.
analyse-no-column = There is no column “{ $name }” in the file. Its columns of values are { $names }.
analyse-not-a-month = Line { $line }: “{ $text }” is not a period like the others. Delete the line if it is a total or a remark, or write its period as the others are.
analyse-ambiguous-date = Line { $line }: “{ $text }” could be two different dates. Write the year first, as in 2026-01-31.
analyse-baseline-after = The baseline ends with { $last }, but the change took effect with { $effective }. End it earlier: only values before a change can judge what followed.
