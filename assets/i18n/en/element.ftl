## Groups

element-group-framework = Framework
element-group-process = Process
element-group-tools = Tools and data

## Effectiveness scale

rating-scale-effectiveness = Effectiveness
rating-scale-maturity = Maturity

## The four states of an element at the end of a meeting

rating-state-rated = Rated
rating-state-confirmed = Confirmed unchanged
rating-state-not-assessed = Not assessed
rating-state-not-applicable = Not applicable
rating-state-open = Still open

## Maturity scale

maturity-level-0 = Absent
maturity-level-1 = Ad hoc
maturity-level-2 = Repeatable
maturity-level-3 = Defined
maturity-level-4 = Managed
maturity-level-5 = Optimising
maturity-descriptor-0 = Nobody does it.
maturity-descriptor-1 = Done by individuals, unwritten. Result depends on who is on duty.
maturity-descriptor-2 = Written in some offices. Basic training. Done in the same way twice. No measurement.
maturity-descriptor-3 = One approved procedure for all offices. Roles named. KPIs defined and collected.
maturity-descriptor-4 = KPIs drive decisions monthly. Variation understood. Corrections verified.
maturity-descriptor-5 = Predicts and tests. Shares data with partners. Improvement continuous, peers copy it.
element-questions = Questions
element-purpose = Purpose
element-last-rating = Last rating

## The grid of all elements

element-subtitle = Rating by month reviewed
element-filter-all = All { $count }
element-filter-weak = Weak { $count }
element-filter-changed = Changed { $count }
element-filter-not-assessed = Not assessed { $count }
element-filter-retired = Retired { $count }
element-legend-weak = weak
element-legend-effective = effective
element-legend-not-assessed = not assessed
element-legend-open = open
element-legend-changed = changed
element-legend-en-bloc = confirmed en bloc
element-year = 12 months
element-year-same = same
element-grid = Effectiveness of the elements by month
element-grid-alt = { $elements } elements from { $first } to { $last }. Arrow keys choose a cell, Enter opens its element.
element-cell-rated = { $element }, { $month }: { $rating }, { $word }
element-cell-state = { $element }, { $month }: { $state }
element-cell-empty = no record
element-choose-cell = Choose a cell to read what was said then.
element-open-page = Open element
element-open-meeting = Open { $meeting }
element-add = Add element
element-export = Export ratings
element-none-title = No element here
element-none-hint = No element has this state in the latest month. Choose another filter.

## What was said of an element

element-by-consensus = By consensus at { $meeting }.
element-by-vote = By vote at { $meeting }: { $favour } for, { $against } against, { $abstained } abstained.
element-by-ruling = By the chair’s ruling at { $meeting }.
element-at-meeting = At { $meeting }.
element-by-en-bloc = Confirmed en bloc at { $meeting }, without discussion.
element-open-at = { $meeting } has not rated it yet.
element-before = It was { $rating } before.
element-scored = Scored alone, round { $number }: { $scores }. Median { $median }, range { $range }.
element-scored-nothing = Scored alone, round { $number }: { $scores }. Nobody could judge.
element-dissent = Dissent: { $text }

## The page of an element

element-rating-badge = { $rating } { $word }
element-not-rated = Not rated yet
element-retired-on = Retired { $date }
element-edit = Edit card
element-move-up = Move up
element-move-down = Move down
element-run = Rating by month
element-tab-said = What was said
element-tab-card = Card
element-tab-notes = Notes
element-said-none-title = Nothing was said yet
element-said-none-hint = Ratings with their reasons appear here after the first meeting.
element-notes-none-title = No notes
element-notes-none-hint = Notes that the room records on this element appear here.
element-kpis = KPIs
element-kpis-none = No KPI is linked to this element.
element-kpi-line = { $last } in { $month }, before { $previous }, target { $target }
element-kpi-no-value = No value yet
element-kpi-meets = At target
element-kpi-misses = Off target
element-problems = Problems
element-problems-none = No problem names this element.
element-corrections = Corrections
element-corrections-none = No correction names this element.
element-raised-on = Raised { $date }
element-due-on = Due { $date }
element-in-effect-from = In effect from { $date }
element-mapping = Comes from
element-safe-pillar = SAFE pillar
element-always-assessed = Assessed at every review
element-missing = This element does not exist any more.

## The form of an element

element-form-add = New element
element-form-edit = Card of { $element }
element-form-group = Group
element-form-short = Short name
element-form-short-hint = At most 22 characters, for grids and lists.
element-form-question = Question { $number }
element-form-add-question = Add question
element-form-remove-question = Remove question { $number }
