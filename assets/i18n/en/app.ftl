## The name of the product is not translated.

app-name = Lajna
app-tagline = The monthly review of a customs risk-management committee

## Navigation

nav-overview = Overview
nav-meetings = Meetings
nav-elements = Elements
nav-kpis = KPIs
nav-corrections = Corrections
nav-problems = Problems
nav-decisions = Decisions
nav-strategy = Strategy
nav-risks = Risks
nav-people = People
nav-settings = Settings
nav-log = Log
nav-room = Room
nav-start = Start
app-search = Search
app-commands = Commands
app-no-results = Nothing found
app-search-hint = People, elements, KPIs, problems, corrections, decisions, notes

## State of the file

app-saved = All changes saved
app-saving = Saving…
app-not-saved = Not saved
app-file-complete = File complete
app-published = File complete, published { $time }
app-publishing = Publishing…
app-not-published = Not yet published to the file
app-read-only = Read-only

## Buttons and acts

app-open = Open
app-new = New
app-add = Add
app-edit = Edit
app-cancel = Cancel
app-close = Close
app-save = Save
app-delete = Delete
app-remove = Remove
app-retire = Retire
app-restore = Restore
app-undo = Undo
app-redo = Redo
app-undo-named = Undo: { $act }
app-redo-named = Redo: { $act }
app-export = Export
app-import = Import
app-print = Print
app-back = Back
app-next = Next
app-previous = Previous
app-continue = Continue
app-confirm = Confirm
app-apply = Apply
app-choose = Choose…
app-browse = Browse…
app-copy = Copy
app-retry = Try again
app-details = Details
app-show = Show
app-hide = Hide
app-sort = Sort
app-filter = Filter
app-all = All
app-none = None
app-yes = Yes
app-no = No
app-ok = OK
app-optional = optional
app-required = required
app-help = Help
app-more = More
app-today = Today
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
count-days-left = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
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
count-corrections = { $count ->
    [one] { $count } correction
   *[other] { $count } corrections
}
count-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
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
count-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
count-values = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
count-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
