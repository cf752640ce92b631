## Phrases on a chart; the numbers are already written.

chart-target = المستهدف { $value }
chart-upper = الحد الأعلى { $value }
chart-center = المتوسط { $value }
chart-lower = الحد الأدنى { $value }
chart-range-limit = الحد { $value }
chart-baseline = قيمة البداية { $value }
chart-moving-range = المدى المتحرك، { $unit }
chart-axis-cut = المحور مقطوع عند { $value }.
chart-median = الوسيط { $value }
chart-target-from = المستهدف { $value } اعتبارًا من { $month }

## The key under a chart: the word beside each mark

chart-key-good = تحسّن
chart-key-bad = مثير للقلق
chart-key-change = تغيّر
chart-key-run = جزء من إشارة
chart-key-excluded = مستبعد من الحدود
chart-key-provisional = مؤقت
chart-key-revised = منقّح
chart-key-thin = حالات قليلة، مع مجالها
chart-key-missing = بلا قيمة
chart-key-year-before = السنة السابقة
chart-key-provisional-limits = حدود مؤقتة
