### Department slips: the sheets that units fill in, and their way back.

## In the sheet

slip-sheet-title = Monthly KPI figures for the { $committee }
slip-sheet-name = Figures
slip-sheet-due = Please return this file by { $due }.
slip-sheet-instructions = Fill in the shaded cells only, as plain numbers without units. Leave a cell empty if its figure is not ready: it will be asked for again. If a figure will not come at all, choose “{ $missing }” and say why in the remark. Choose “{ $provisional }” if it may still change. Save the file in its own format and send it back.
slip-sheet-filled-by = Filled in by
slip-sheet-indicator = Indicator and definition
slip-sheet-code = Code
slip-sheet-first = First figure
slip-sheet-second = Second figure
slip-sheet-fill-in = Fill in
slip-sheet-check = Result and check
slip-sheet-state = If not final
slip-sheet-remark = Remark
slip-provisional = Provisional
slip-missing = Missing
slip-rule-title = Please check
slip-rule-number = A number of 0 or more, without a unit.
slip-rule-denominator = A number above 0. If there was no case at all, choose “{ $missing }” and say so in the remark.
slip-rule-percentile = A number that is not below the median.
slip-rule-state = Choose from the list, or leave the cell empty.
slip-check-both = both figures?
slip-check-order = above 100 %?
slip-check-percentile = below the median?
slip-check-either = figures or missing?
slip-check-reason = reason?

## The screen

slip-title = Department slips
slip-subtitle = What each unit is asked for { $month }
slip-month = Month
slip-due = Return by
slip-language = Language of the slips
slip-write-count = { $count ->
    [one] Write { $count } slip…
   *[other] Write { $count } slips…
}
slip-write-none = Every unit has its slip or its values for this month. The button in a row writes one all the same.
slip-write-one = Write…
slip-write-again = Write again…
slip-write-of = { $act } { $unit }
slip-take-in = Take in returned slips…
slip-unit = Unit
slip-kpis = KPIs
slip-on-file = On file
slip-on-file-count = { $reported } of { $asked }
slip-standing = State
slip-standing-not-issued = Not written yet
slip-standing-issued = Due { $date }
slip-standing-returned = Returned { $date }
slip-standing-returned-by = Returned { $date }, { $name }
slip-standing-not-needed = All on file
slip-without-unit = No unit is asked for { $codes }
slip-without-unit-sentence = Give each of them a responsible office that belongs to a unit, on its card.
slip-nobody = No unit has a KPI to report
slip-nobody-sentence = A slip asks for the KPIs whose responsible office belongs to the unit. Offices and units are kept under People, responsible offices on the KPI’s card.
slip-drop-hint = One file per unit, filled in with any spreadsheet program. Files that come back can also be dropped here, several at once.

## Writing them

slip-folder-title = Where should the slips go?
slip-folder = Folder
slip-folder-write = Write
slip-not-a-folder = { $path } is no folder that can be reached. Choose another; nothing was written.
slip-exists = { $file } is already in this folder. Choose another or move it away; nothing was written.
slip-written = { $count ->
    [one] { $count } slip is in { $folder }.
   *[other] { $count } slips are in { $folder }.
}
slip-none-written = No slip was written. { $reason }
slip-some-written = Slips written: { $count }. Then it stopped: { $reason }

## Taking them in

slip-returned-title = Returned slips
slip-returned-picker = Which slips came back?
slip-returned-hint = A file, or a folder: all slips in it are taken.
slip-no-files = There is no XLSX file in { $folder }.
slip-back = To the units
slip-of = { $unit }, { $month }
slip-ready = Ready
slip-refused = Not taken in
slip-to-correct = To correct
slip-to-answer = To answer
slip-name = Filled in by
slip-name-hint = As the slip says; kept beside every value.
slip-take-in-count = { $count ->
    [one] Take in { $count } value
   *[other] Take in { $count } values
}
slip-put-aside = Put aside
slip-faults = Cells to correct
slip-faults-sentence = Correct them in the file and take it in again.
slip-undelivered = Left empty and still awaited: { $codes }
slip-declared-missing = { $code } is declared missing: { $reason }
slip-is-provisional = provisional
slip-no-values = No figures to write
slip-no-values-sentence = The slip only declares figures missing, or repeats what is on file.
slip-blocked-faults = Some cells cannot be read yet.

## Why one is not taken in

slip-error-too-large = The file is larger than any slip. Ask for the slip itself.
slip-error-not-a-workbook = This is not an XLSX file. Ask for the slip in the format in which it was handed out.
slip-error-protected = The slip is protected by a password. Ask for a copy saved without one.
slip-error-unreadable = The file is damaged or was cut off on its way. Nothing was taken in: ask for it again.
slip-error-not-a-slip = This is not a department slip. Other files of values are read under “Import KPI values”.
slip-error-newer = The slip was written by a newer version of Lajna. Take it in with that version.
slip-error-damaged = The slip’s hidden sheet is damaged in row { $row }. Write the slip again and have the figures copied over.
slip-error-other-workspace = The slip belongs to another workspace. Open that one to take it in.
slip-error-unknown = No such slip was handed out from this workspace, or handing it out was undone. Write it again.
slip-error-returned = This slip was taken in on { $date }, from { $file }. To correct values, write the slip again.
slip-error-month = The month in the heading was changed: the slip is for { $month }. Use the slip of the right month.
slip-error-unit = The unit in the heading was changed: the slip is for { $unit }. Each unit fills in its own slip.
slip-error-code = Row { $row } now says “{ $found }” instead of { $code }, so its figures could be another KPI’s. Fill in an unchanged slip.
slip-error-text = A text that must stay as it is was changed. Fill in an unchanged slip.
slip-error-replaced = The slip was written again with other contents after this copy was handed out. Ask for the newer one.
slip-error-kpi = { $code } is no longer measured as this slip asks. Write the slip again.
slip-error-empty = No figure is filled in and nothing is declared missing. Ask the unit for its figures.
slip-fault-formula = { $cell }, { $code }: a formula. Put the number itself there.
slip-fault-number-as-text = { $cell }, { $code }: “{ $text }” is stored as text. Type the number again with the spreadsheet’s own decimal mark.
slip-fault-not-a-number = { $cell }, { $code }: “{ $text }” is not a number. Put the number alone there, and words in the remark.
slip-fault-date = { $cell }, { $code }: the spreadsheet made a date of it. Type the number again.
slip-fault-no-value = { $cell }, { $code }: an error or yes/no value. Type the number again.
slip-fault-state = { $cell }, { $code }: “{ $text }” is not in the list. Choose “{ $provisional }” or “{ $missing }”, or leave it empty.
slip-fault-missing-with-figures = { $cell }, { $code }: declared missing, yet figures are filled in. Keep one of the two.
slip-fault-missing-without-reason = { $cell }, { $code }: declared missing without a reason. Say why in the remark.
