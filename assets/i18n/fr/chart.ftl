chart-target = { $value } cible
chart-upper = { $value } haute
chart-center = { $value } moyenne
chart-lower = { $value } basse
chart-range-limit = { $value } limite
chart-baseline = départ, moyenne { $value }
chart-moving-range = Étendue mobile, { $unit }
chart-axis-cut = Axe coupé à { $value }.
