## The name of the product is not translated.

app-name = Lajna

## Navigation

nav-overview = Overview
nav-meetings = Meetings
nav-elements = Elements
nav-kpis = KPIs
nav-corrections = Corrections
nav-problems = Problems
nav-decisions = Decisions
nav-people = People
nav-settings = Settings
nav-log = Log
nav-room = Room
app-search = Search
app-commands = Commands
app-search-hint = People, elements, KPIs, problems, corrections, decisions, notes

## State of the file

app-saved = All changes saved
app-file-complete = File complete
app-published = File complete, published { $time }
app-publishing = Publishing…
app-not-published = Not yet published to the file
app-read-only = Read-only

## Buttons and acts

app-open = Open
app-add = Add
app-edit = Edit
app-cancel = Cancel
app-close = Close
app-save = Save
app-remove = Remove
app-retire = Retire
app-restore = Restore
app-undo = Undo
app-undo-named = Undo: { $act }
app-redo-named = Redo: { $act }
app-export = Export
app-import = Import
app-back = Back
app-continue = Continue
app-confirm = Confirm
app-choose = Choose…
app-browse = Browse…
app-details = Details
app-all = All
app-yes = Yes
app-no = No
app-required = required
app-today-at = Today { $time }
app-language = Language
app-date = Date
app-time = Time
app-name-field = Name
app-code = Code
app-state = State
app-reason = Reason
app-note = Note
app-person-and-role = { $person }, { $role }
app-page-of = Page { $page } of { $pages }
app-from-to = { $first } to { $last }

## Units of values

unit-percent = percent
unit-points-symbol = pt
unit-hours = hours
unit-hours-symbol = h
unit-per-thousand = per 1,000 declarations
unit-ratio = ratio
unit-currency = currency
unit-officer-hours = officer-hours
unit-count = count

## How a value is measured

kpi-measure-ratio = Numerator and denominator
kpi-measure-duration = Duration (median, 90th percentile)
kpi-measure-number = Single number

## Counts

count-days-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
count-postponements = { $count ->
    [one] { $count } postponement
   *[other] { $count } postponements
}
count-matters = { $count ->
    [one] { $count } matter
   *[other] { $count } matters
}
count-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
count-elements = { $count ->
    [one] { $count } element
   *[other] { $count } elements
}
count-kpis = { $count ->
    [one] { $count } KPI
   *[other] { $count } KPIs
}
count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
