## Phrases on a chart; the numbers are already written.

chart-target = المستهدف { $value }
chart-upper = الحد الأعلى { $value }
chart-center = المتوسط { $value }
chart-lower = الحد الأدنى { $value }
chart-range-limit = الحد { $value }
chart-baseline = قيمة البداية { $value }
chart-guard = الضابط { $value }
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

## Words around the chart of a KPI

chart-series-median = الوسيط
chart-series-p90 = المئين 90
chart-new-limits = حدود جديدة: { $reason }
chart-limits-begin = بداية حدود جديدة
chart-excluded = استُبعد { $month }: { $reason }.
chart-excluded-by = استُبعد { $month }: { $reason } ({ $decision }).
chart-clipped-zero = تُرسم الحدود الدنيا الأقل من 0 عند 0.
chart-clipped-both = تُرسم الحدود خارج 0 و100 عند 0 و100.

## Heads of the columns of a chart's table

chart-column-moving-range = المدى المتحرك
chart-column-lower = الحد الأدنى
chart-column-center = المتوسط
chart-column-upper = الحد الأعلى
chart-column-target = المستهدف
chart-column-mark = العلامة

## The chart pack, and the sheets of the workbook

pack-title = ملف الرسوم البيانية
pack-empty = لا توجد قيمة بعد لأي مؤشر معمول به.
workbook-limits = الحدود
workbook-signals = الإشارات
workbook-first-month = الشهر الأول
workbook-baseline-last = خط الأساس حتى
workbook-count = عدد القيم
workbook-average-range = متوسط المدى المتحرك
workbook-range-limit = حد المدى
workbook-rules = القواعد
workbook-variation = التغيّر

## The menu of a chart

chart-take-out = حفظ الرسم البياني
chart-save-svg = صورة (SVG)
chart-save-png = صورة (PNG)
chart-save-table = جدول (XLSX)
chart-copy-table = نسخ الجدول
