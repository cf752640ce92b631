## Phrases on a chart; the numbers are already written.

chart-target = { $value } target
chart-upper = { $value } upper
chart-center = { $value } mean
chart-lower = { $value } lower
chart-range-limit = { $value } limit
chart-baseline = starting value { $value }
chart-moving-range = Moving range, { $unit }
chart-axis-cut = Axis cut at { $value }.
