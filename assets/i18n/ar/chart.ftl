## Phrases on a chart; the numbers are already written.

chart-target = المستهدف { $value }
chart-upper = الحد الأعلى { $value }
chart-center = المتوسط { $value }
chart-lower = الحد الأدنى { $value }
chart-range-limit = الحد { $value }
chart-baseline = قيمة البداية { $value }
chart-moving-range = المدى المتحرك، { $unit }
chart-axis-cut = المحور مقطوع عند { $value }.
