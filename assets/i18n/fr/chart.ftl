## Phrases on a chart; the numbers are already written.

chart-target = cible { $value }
chart-upper = limite haute { $value }
chart-center = moyenne { $value }
chart-lower = limite basse { $value }
chart-range-limit = limite { $value }
chart-baseline = valeur de départ { $value }
chart-moving-range = Étendue mobile, { $unit }
chart-axis-cut = Axe coupé à { $value }.
chart-median = médiane { $value }
chart-target-from = Cible { $value } à partir de { $month }

## The key under a chart: the word beside each mark

chart-key-good = amélioration
chart-key-bad = point préoccupant
chart-key-change = changement
chart-key-run = partie d’un signal
chart-key-excluded = exclu des limites
chart-key-provisional = provisoire
chart-key-revised = révisé
chart-key-thin = peu de cas, avec intervalle
chart-key-missing = pas de valeur
chart-key-year-before = année précédente
chart-key-provisional-limits = limites provisoires
