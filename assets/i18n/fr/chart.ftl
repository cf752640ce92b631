## Phrases on a chart; the numbers are already written.

chart-target = cible { $value }
chart-upper = limite haute { $value }
chart-center = moyenne { $value }
chart-lower = limite basse { $value }
chart-range-limit = limite { $value }
chart-baseline = valeur de départ { $value }
chart-guard = garde-fou { $value }
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

## Words around the chart of a KPI

chart-series-median = médiane
chart-series-p90 = 90e centile
chart-new-limits = Nouvelles limites : { $reason }
chart-limits-begin = début des nouvelles limites
chart-excluded = { $month } exclu : { $reason }.
chart-excluded-by = { $month } exclu : { $reason } ({ $decision }).
chart-clipped-zero = Les limites basses négatives sont tracées à 0.
chart-clipped-both = Les limites au-delà de 0 et de 100 sont tracées à 0 et à 100.

## Heads of the columns of a chart's table

chart-column-moving-range = Étendue mobile
chart-column-lower = Limite basse
chart-column-center = Moyenne
chart-column-upper = Limite haute
chart-column-target = Cible
chart-column-mark = Repère

## The chart pack, and the sheets of the workbook

pack-title = Recueil de graphiques
pack-empty = Aucun indicateur en vigueur n’a encore de valeur.
workbook-limits = Limites
workbook-signals = Signaux
workbook-first-month = Premier mois
workbook-baseline-last = Référence jusqu’à
workbook-count = Valeurs
workbook-average-range = Étendue mobile moyenne ou médiane
workbook-range-limit = Limite des étendues
workbook-rules = Règles
workbook-variation = Variation

## The menu of a chart

chart-take-out = Enregistrer le graphique
chart-save-svg = Image (SVG)
chart-save-png = Image (PNG)
chart-save-table = Tableau (XLSX)
chart-copy-table = Copier le tableau
