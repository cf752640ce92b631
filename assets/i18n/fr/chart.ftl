## Phrases on a chart; the numbers are already written.

chart-target = cible { $value }
chart-upper = limite haute { $value }
chart-center = moyenne { $value }
chart-lower = limite basse { $value }
chart-range-limit = limite { $value }
chart-baseline = valeur de départ { $value }
chart-moving-range = Étendue mobile, { $unit }
chart-axis-cut = Axe coupé à { $value }.
