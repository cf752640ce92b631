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
