## Direction, frequency, side, audience

kpi-direction-higher = Higher is better
kpi-direction-lower = Lower is better
kpi-direction-band = Within a band
kpi-direction-neither = Neither is better
kpi-frequency-monthly = Monthly
kpi-frequency-quarterly = Quarterly
kpi-side-facilitation = Facilitation
kpi-side-control = Control
kpi-side-resources = Resources and results
kpi-side-governance = Governance
kpi-audience-top = Top management
kpi-audience-middle = Middle management
kpi-audience-first-line = First-line management
kpi-part-office = Office
kpi-part-channel = Channel
kpi-wco-trade-facilitation = Trade facilitation and economic competitiveness
kpi-wco-revenue = Revenue collection
kpi-wco-enforcement = Enforcement, security and protection of society
kpi-wco-organisational-development = Organisational development

## Variation: did it change?

variation-improving = Improving
variation-worsening = Worsening
variation-routine = Routine
variation-neutral = Changed
variation-not-enough = Not enough data

## Assurance: will it meet its target?

assurance-will-meet = Will meet
assurance-will-not-meet = Will not meet
assurance-hit-and-miss = Hit and miss
assurance-withheld = Limits out of date: a new phase is proposed
assurance-not-enough = Not enough data
assurance-no-target = No target

## Values

kpi-value-final = Final
kpi-value-provisional = Provisional
kpi-value-revised = Revised
kpi-value-missing = Missing
kpi-no-data-yet = No data yet
kpi-target-value = target { $value }
kpi-definition = Definition
kpi-unit = Unit
kpi-guard = Guard
kpi-quality-grade = Quality grade
kpi-add-values = Add values

## The list

kpis-subtitle = { $month }; what worsens first, then what is not reported, out of reach, missed
kpis-chip = { $label } { $count }
kpis-target-met = Target met
kpis-target-missed = Target missed
kpis-no-data = No data
kpis-retired = Retired
kpis-not-reported = Not reported yet
kpis-last-of = last: { $month }
kpis-enter-values = Enter values
kpis-find = Find a KPI
kpis-scale = { $first } to { $last }, each on its own scale.
kpis-legend-limits = process limits
kpis-legend-left-out = left out of limits
kpis-no-limits = No limits yet
kpis-limits-old = Limits out of date
kpis-side = Side
kpis-audience = Audience
kpis-unit = Department or office
kpis-every-area = All areas
kpis-every-side = All sides
kpis-every-audience = All audiences
kpis-every-unit = All departments
kpis-pairs = Guard pairs
kpis-pair = { $kpi } beside its guards { $guards }
kpis-pair-improves = { $kpi } improves; its guards { $guards } hold so far
kpis-pair-at-cost = { $kpi } improves while { $guards } worsens: look at both
kpis-no-pairs = No KPI here has a guard
kpis-no-pairs-sentence = A guard is the KPI to look at when another one improves. Name it on the card, under “Edit links”.
kpis-legend-target = target
kpis-legend-gap = missing month
kpis-legend-break = measurement break
kpis-without-values = No value yet: { $count }
kpis-none-match = No KPI matches
kpis-none-match-sentence = Choose another filter or clear the search.
kpis-show-all = Show all

## The page of one KPI

kpi-sentence-change = { $value } in { $month }, { $change } since { $before }.
kpi-sentence-value = { $value } in { $month }.
kpi-sentence-met = The target of { $target } is met.
kpi-sentence-missed = The target of { $target } is not met.
kpi-unacceptable = Unacceptable
kpi-sentence-unacceptable = The committee calls this value unacceptable.
kpi-sentence-tolerable = The committee tolerates this value only with action.
kpi-sentence-none = No value has been recorded yet.
kpi-sentence-waiting = No value for { $month } yet; the last is { $value } of { $last }.
kpi-tab-chart = Chart and values
kpi-tab-card = Card
kpi-tab-targets = Targets and breaks
kpi-month = Month
kpi-value = Value
kpi-counts = Counts
kpi-range = Range
kpi-mark = Mark
kpi-counts-of = { $numerator } of { $denominator }
kpi-where-from = Where from?
kpi-month-value = { $month }: { $value }
kpi-entered = Entered
kpi-entered-file = { $file }, by { $person }, { $when }
kpi-entered-hand = typed by { $person }, { $when }
kpi-remark = Remark
kpi-earlier = Earlier
kpi-earlier-none = No earlier value
kpi-earlier-value = { $value }, by { $person }, { $when }
kpi-because = because: { $reason }
kpi-correct-value = Correct this value
kpi-enter-value = Enter this value
kpi-not-recorded = Not recorded
kpi-unit-months = { $unit }, { $first } to { $last }
kpi-alt = From { $first } ({ $from }) to { $last } ({ $to }); lowest { $low }, highest { $high }.
kpi-alt-missing = Missing: { $months }.
kpi-alt-target = Target { $target }.
kpi-break-before = Break: { $text }
kpi-baseline-begins = Starting value begins
kpi-event = Event
kpi-by-decision = { $title } ({ $decision })
kpi-chart-footer = As known on { $date }.
kpi-short-name = Short name
kpi-limitations = Limitations
kpi-gaming = How it can be gamed
kpi-decision-use = Decision it should change
kpi-no-decision-use = No decision is named. A KPI that changes no decision should not be collected.
kpi-guards = Guards: look at these when it improves
kpi-elements = Informs
kpi-no-owner = No owner
kpi-measured-as = Measured as
kpi-factor = Factor
kpi-decimals = Decimals
kpi-band-low = Band from
kpi-band-high = Band to
kpi-edit-card = Edit card
kpi-save-card = Save card
kpi-edit-links = Edit links
kpi-save-links = Save links
kpi-no-objective = No objective
kpi-form-language = Texts in
kpi-not-a-number = This is no number. Type digits with one decimal mark.
kpi-not-a-month = This is no month. Type for example 2026-10.
kpi-targets = Targets
kpi-from-month = From month
kpi-to-month = To month
kpi-set-target = Set target
kpi-target-from = { $value } from { $month }
kpi-take-back-named = Take back: { $what }
kpi-no-targets = No target yet. A target holds from its month on and stays drawn where it was in force.
kpi-set-baseline = Set starting value
kpi-baseline-of = { $value }, from { $first } to { $last }
kpi-breaks = Measurement breaks
kpi-mark-break = Mark a break
kpi-break-text = What changed in the measurement
kpi-no-breaks = No break: the line is comparable over all months.
kpi-break-at = { $month }: { $text }
kpi-empty = { $kpi } has no value yet
kpi-empty-sentence = Type the first month or import a file; one value is enough for a chart.
kpi-gone = This KPI is no longer there
kpi-gone-sentence = Its creation may have been undone.
kpi-core = { $kpi } belongs to the core of the review and stays on.
kpi-new-version = A new version of the card
kpi-new-version-sentence = It measures something else now. The earlier card is kept, and the chart breaks before the month that you name.

## Limits: phases on record, months left out, what the values propose

process-tab = Limits
process-phases = Process limits
process-left-out = Months left out
process-method = How limits and signals are found
process-none = No limits yet
process-none-sentence = There are values enough. Limits are set by the committee: take the proposal above, or choose the months yourself.
process-thin = So few cases stand behind each month that limits would draw chance. The chart shows dots with counts instead.
process-first-limits = Limits from { $since } on can be set: { $count ->
    [one] { $count } value is there
   *[other] { $count } values are there
}.
process-refused = { $meeting } did not want it: { $reason }
process-set-proposed = Set these limits…
process-refuse = Not wanted…
process-refuse-in-session = A refusal is minuted: it needs a meeting in session.
process-set = Set other limits…
process-in-force = { $first } to { $last }
process-from = From { $first }
process-remove = Take back
process-remove-named = Take back the limits from { $month }
process-no-limits = Fewer than { $needed } usable values: no limits.
process-limits = { $lower } · mean { $center } · { $upper }
process-from-values = From { $first } to { $last }, { $count ->
    [one] { $count } value
   *[other] { $count } values
}.
process-mean = Scaled by the mean moving range
process-median = Scaled by the median moving range
process-because = { $reason } ({ $decision })
process-none-left-out = None. A month with a known cause can be left out of limits, ranges and signals; it stays on the chart.
process-include = Take in again
process-include-named = Take { $month } in again
process-leave-out = Leave a month out…
process-method-later = Natural process limits (XmR): average ± 2.66 × mean moving range, from { $needed } values on; from { $enough } on they are firm.
process-rules-hint = The detection rules are chosen in the settings, under rules of procedure.
process-set-title = Set process limits
process-set-confirm = Set limits
process-set-help = The values of these months make the limits; they judge every month from the first one on. Earlier limits stay drawn.
process-computed-to = Computed to month
process-leave-out-title = Leave a month out of the limits
process-leave-out-confirm = Leave out
process-leave-out-help = The month stays on the chart as a hollow dot. It makes no limits, no moving range and no signal.
process-refuse-title = The proposed limits are not wanted
process-refuse-confirm = Record the refusal
process-refuse-help = The refusal and its reason are minuted. The values may propose limits again later.
process-decision-needed = Leaving a month out stands on a decision: name it.
process-ranges = Moving ranges
process-year-before = Year before

## What a KPI splits into

kpi-tab-parts = Offices and channels
kpi-part-shares = { $code } by channel
kpi-part-offices = { $code } by office, on one scale
kpi-part-value = { $part } { $value }
kpi-part-alt = { $title }. In { $month }: { $values }.
kpi-part-none = { $code } is not split
kpi-part-none-sentence = Name its offices or channels; then enter a value for each of them every month.
kpi-part-no-chart = Nothing to draw yet
kpi-part-no-chart-sentence = Enter the figures of a month on the side.
kpi-part-figures = Figures of a month
kpi-part-figure-hint = A value, or a count and its total: 12/340
kpi-part-not-a-figure = Type a value, or a count and its total: 12/340.
kpi-part-nothing = Type at least one figure.
kpi-part-why = Reason, if an earlier figure changes
kpi-part-enter = Enter these figures
kpi-part-add = Add an office or channel
kpi-part-code = Short code
kpi-part-unit = Department
kpi-part-retire = Retire { $part }
kpi-part-restore = Restore { $part }
