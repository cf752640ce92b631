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

## Why a file is refused

import-error-too-large = The file holds { $size } MB; at most { $limit } MB can be read. Export only the months that you need.
import-error-empty = There is no text in it. Choose another file or copy the cells again.
import-error-binary = This is { $kind }, not a text file. Save it as CSV, or copy the cells and paste them here.
import-binary-pdf = a PDF document
import-binary-workbook = a spreadsheet workbook
import-binary-office = an older Office file
import-binary-zip = a ZIP archive
import-binary-gzip = a GZIP archive
import-binary-png = a PNG picture
import-binary-jpeg = a JPEG picture
import-binary-sqlite = a database
import-error-nul = Line { $line } holds a character that no text has. The file is damaged or is no text file; export it again.
import-error-undecodable = Line { $line } cannot be read as { $encoding }. Choose another encoding.
import-error-carriage-return = Line { $line } ends in the middle of a row. Export the file again.
import-error-quote = A quotation mark opened in line { $line } is never closed. Correct it in the file.
import-error-separator = No separator splits the text into columns. Choose one, or copy the cells with their headings.
import-error-rows = There are more than { $limit } rows. Import fewer months at a time.
import-error-columns = Line { $line } has more than { $limit } columns. Check the separator.
import-error-cell = The cell in line { $line }, column { $column } is too long to be a value. Check the quotation marks.
import-error-header-only = There is a heading and nothing below it.
import-error-ragged = Line { $line } has { $found } cells, the heading has { $expected }. Correct the line or the separator.
import-error-header = The heading names neither months nor known KPIs: { $header }. Say what each column holds.
import-error-part-kpi = No column names the KPI. Say which one does.
import-error-part-month = No column names the month. Say which one does.
import-error-part-value = No column holds values. Say which one does.
import-error-repeated = Columns { $first } and { $second } both hold: { $column }. Leave one of them out.
import-error-questions = More than { $limit } points are unclear. The layout is probably another one; check it.

## How a file is read

import-encoding-western = Windows-1252 (Western European)
import-encoding-arabic = Windows-1256 (Arabic)
import-separator-tab = Tab
import-separator-semicolon = Semicolon ;
import-separator-comma = Comma ,
import-separator-pipe = Vertical bar
import-decimal-point = Point 1.5
import-decimal-comma = Comma 1,5
import-shape = Layout
import-shape-months-across = Months across
import-shape-kpis-across = KPIs across
import-shape-long = One value per row
import-column-kpi = KPI code or name
import-column-month = Month
import-column-of-month = Values of { $month }
import-column-of-kpi = Values of { $kpi }
import-column-value = Value or median
import-column-numerator = Numerator
import-column-denominator = Denominator
import-column-percentile = 90th percentile
import-column-left-out = Left out
import-column-unknown = Not recognised

## Questions

import-ask-encoding = Which of these reads right?
import-ask-encoding-body = The bytes alone do not tell how the letters were stored.
import-ask-decimal = { $raw }: { $point } or { $comma }?
import-ask-decimal-body = Line { $line }, column { $column }. The answer holds for the whole file.
import-ask-mixed = Which is the decimal mark?
import-ask-mixed-body = { $first } in line { $line } and { $second } in line { $other } contradict each other.
import-ask-unknown-kpi = “{ $label }” is no known KPI
import-ask-unknown-month = “{ $label }” is no month
import-ask-unknown-column = Column { $column } “{ $label }” is not recognised
import-ask-unmatched-body = First in line { $line }; filled cells: { $count }.
import-ask-value = { $code }, { $month }: { $raw }
import-doubt-not-a-number = Line { $line }: this is no number.
import-doubt-not-finite = Line { $line }: this number cannot be stored.
import-doubt-incomplete = Line { $line }: one of two figures that belong together is missing.
import-doubt-zero-denominator = Line { $line }: the denominator is zero.
import-doubt-negative-count = Line { $line }: a count cannot be negative.
import-doubt-exceeds = Line { $line }: the numerator is greater than the denominator.
import-doubt-negative = Line { $line }: the value is negative.
import-doubt-bounds = Line { $line }: the value lies outside { $low } to { $high }.
import-doubt-disagrees = Line { $line }: the counts give { $value } instead.
import-doubt-counts = Line { $line }: this KPI has no counts; only the value is kept.
import-doubt-percentile = Line { $line }: this KPI has no percentile; only the value is kept.
import-doubt-percentile-below = Line { $line }: the 90th percentile lies below the median.
import-doubt-percent = Line { $line }: a percent sign is not expected for this KPI.
import-doubt-duplicate = Line { $line }: line { $other } already gives another value; taking this one replaces it.
import-doubt-duplicate-same = Line { $line }: the same value stands in line { $other } too.
import-doubt-future = Line { $line }: this month is not over yet.
import-doubt-far = Line { $line }: far from the recent values, whose median is { $median }.
import-answer-take = Take it
import-proposed = { $answer } (proposed)
import-answer-leave-out = Leave out
import-remark = { $question } Taken as it stands.

## The screen

import-start = Values from a file or a spreadsheet
import-start-sentence = Choose a CSV or text file, or copy cells with their headings in a spreadsheet and paste them below. Nothing is written before you have seen it.
import-choose-file = Choose file…
import-other-source = Another file…
import-paste-label = Cells from a spreadsheet
import-read-pasted = Read these cells
import-pasted-name = Pasted cells
import-source = { $name }: rows { $rows }, columns { $columns }. Writing is one step and can be undone.
import-tab-values = Values
import-tab-columns = Columns
import-look-at = Look at
import-first = First
import-largest = Largest
import-strangest = Strangest
import-on-file = On file
import-as-stored = As stored
import-check = Check
import-status-new = New
import-status-revised = Revision
import-status-unchanged = Unchanged
import-status-left-out = Left out
import-questions = Questions
import-answers-proposed = answers are proposals
import-accept-all = Accept all proposals
import-errors = Cannot be read yet
import-no-questions = Nothing is unclear.
import-more-questions = More questions: { $count }
import-sum-new = New: { $count }
import-sum-revised = Revised: { $count }
import-sum-unchanged = Equal to those on file: { $count }
import-sum-left-out = Left out: { $count }
import-sum-missing = Empty cells stay missing, never zero: { $count }
import-sum-absent = Not in the file: { $codes }
import-reason = Reason for the revisions
import-reason-hint = Stands beside each changed value; the earlier one is kept.
import-provisional = These values are provisional
import-show-unchanged = Show unchanged values too
import-blocked-errors = The file cannot be read yet.
import-blocked-questions = Answer the questions first; one click accepts all proposals.
import-blocked-reason = Give the reason for the revisions first.
import-blocked-nothing = There is nothing to write: every value is already on file.
import-column-number = Column
import-column-heading = Heading
import-column-holds = Holds
import-nothing-shown = No value would change
import-nothing-shown-sentence = Tick “Show unchanged values too” to see what was read.
