balance-since = { $what } since { $month }
balance-fast-and-watchful = Fast and watchful
balance-fast-but-blind = Fast but blind
balance-careful-but-slow = Careful but slow
balance-slow-and-blind = Slow and blind
balance-control-subtitle = B2: control index over facilitation index
balance-control-x = Facilitation index
balance-control-point = { $month }
    Facilitation { $facilitation }, control { $control }
balance-lift = { $kpi } { $value }
balance-control-described = From facilitation { $first-facilitation } and control { $first-control } in { $first } to { $last-facilitation } and { $last-control } in { $last }.
balance-ring = Ring: { $kpi } below 1, so profiles found no more than a random draw would.
balance-counted = { $counted } of { $wanted } KPIs counted; without start or target: { $kpis }.
balance-fewer-more = Fewer openings, more finds
balance-fewer-less = Fewer openings, fewer finds
balance-more-more = More openings, more finds
balance-more-less = More openings, fewer finds
balance-finds-subtitle = B1: finds per 1,000 ({ $finds }) over { $openings }
balance-finds-x = Examined, % of declarations
balance-finds-point = { $month }
    { $openings } % examined, { $finds } finds per 1,000
balance-finds-described = From { $first-openings } % examined and { $first-finds } finds per 1,000 in { $first } to { $last-openings } % and { $last-finds } in { $last }.
balance-goal = Goal: left without falling.
balance-effort = { $kpi } is { $now } officer-hours per find.
balance-effort-from = { $kpi } is { $now } officer-hours per find (start { $start }).
balance-axes-cut = Axes cut.
balance-target = target
balance-set-targets = Set targets first
balance-set-targets-body = B2 shows how far each side has come from its starting value to its target. Not set: { $kpis }.
balance-no-values = No values for B1 yet
balance-no-values-body = B1 needs monthly values of { $openings } and { $finds }.

## The page of both balances

balance-title = Balance
balance-all-kpis = All KPIs
balance-tab-control = Facilitation and control
balance-tab-finds = Resources and results
balance-facilitation = Facilitation
balance-control = Control
balance-where = Where it stands
balance-way = way to target
balance-used = Facilitation from { $facilitation ->
    [one] { $facilitation } KPI
   *[other] { $facilitation } KPIs
}, control from { $control }
balance-month-indices = { $month }: facilitation { $facilitation }, control { $control }
balance-month-stands = { $month }: { $quadrant }
balance-below-chance = { $lift }: no better than chance
balance-side-at = { $side } { $value }
balance-from-to = { $value }; start { $start }, target { $target }
balance-no-way = { $value }; no start or no target
balance-no-value-that-month = No value in this month
balance-examined = Examined, %
balance-finds = Finds per 1,000
balance-hours = Officer-hours per find
balance-path-short = B2: two sides
balance-resources-short = B1: effort and result
balance-spending = Who takes the work, who brings the finds · { $kind }
balance-spending-key = Grey: share of officer-hours. Coloured: share of finds.
balance-spending-shares = { $hours } % · { $finds } %
balance-spending-above = takes more of the work than it brings of the finds
