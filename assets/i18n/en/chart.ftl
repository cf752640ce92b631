## Phrases on a chart; the numbers are already written.

chart-target = { $value } target
chart-upper = { $value } upper
chart-center = { $value } mean
chart-lower = { $value } lower
chart-range-limit = { $value } limit
chart-baseline = starting value { $value }
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
