## Phrases on a chart; the numbers are already written.

chart-target = { $value } target
chart-upper = { $value } upper
chart-center = { $value } mean
chart-lower = { $value } lower
chart-range-limit = { $value } limit
chart-baseline = starting value { $value }
chart-guard = guard { $value }
chart-moving-range = Moving range, { $unit }
chart-axis-cut = Axis cut at { $value }.
chart-median = { $value } median
chart-target-from = Target { $value } from { $month }

## The key under a chart: the word beside each mark

chart-key-good = improvement
chart-key-bad = concern
chart-key-change = change
chart-key-run = part of a signal
chart-key-excluded = left out of the limits
chart-key-provisional = provisional
chart-key-revised = revised
chart-key-thin = few cases, with interval
chart-key-missing = no value
chart-key-year-before = year before
chart-key-provisional-limits = provisional limits

## Words around the chart of a KPI

chart-series-median = median
chart-series-p90 = 90th pct
chart-new-limits = New limits: { $reason }
chart-limits-begin = new limits begin
chart-excluded = { $month } left out: { $reason }.
chart-excluded-by = { $month } left out: { $reason } ({ $decision }).
chart-clipped-zero = Lower limits below 0 are drawn at 0.
chart-clipped-both = Limits beyond 0 and 100 are drawn at 0 and 100.

## Heads of the columns of a chart's table

chart-column-moving-range = Moving range
chart-column-lower = Lower limit
chart-column-center = Mean
chart-column-upper = Upper limit
chart-column-target = Target
chart-column-mark = Mark

## The chart pack, and the sheets of the workbook

pack-title = Chart pack
pack-empty = No KPI in force has a value yet.
workbook-limits = Limits
workbook-signals = Signals
workbook-first-month = First month
workbook-baseline-last = Baseline up to
workbook-count = Values
workbook-average-range = Average moving range
workbook-range-limit = Range limit
workbook-rules = Rules
workbook-variation = Variation

## The menu of a chart

chart-take-out = Save chart
chart-save-svg = Picture (SVG)
chart-save-png = Picture (PNG)
chart-save-table = Table (XLSX)
chart-copy-table = Copy the table
