chart-target = المستهدف { $value }
chart-upper = الحد الأعلى { $value }
chart-center = المتوسط { $value }
chart-lower = الحد الأدنى { $value }
chart-range-limit = الحد { $value }
chart-baseline = خط الأساس، المتوسط { $value }
chart-moving-range = المدى المتحرك، { $unit }
chart-axis-cut = يبدأ المحور عند { $value }.
