import-title = Import KPI values
import-nothing-written = Nothing has been written yet.
import-write-values = { $count ->
    [one] Write { $count } value
   *[other] Write { $count } values
}
import-separator = Separator
import-encoding = Encoding
import-decimal-mark = Decimal mark
import-preview = Preview
import-line = Line { $line }
