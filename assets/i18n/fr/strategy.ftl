### The strategy: vision, goals, objectives and the KPIs that serve them.

strategy-hint = Vision, buts, objectifs, et les indicateurs qui montrent s’ils sont atteints.
strategy-empty-title = Pas encore de stratégie
strategy-empty-hint = Commencez par la vision, en une phrase. Les buts s’y rattachent, les objectifs aux buts, les indicateurs aux objectifs.
strategy-begin = Rédiger la vision
strategy-add-goal = Ajouter un but
strategy-add-objective = Ajouter un objectif
strategy-in-use = Quelque chose s’y rattache ou la cite.
strategy-no-kpi = aucun indicateur ne le sert encore
strategy-without-path = Indicateurs sans lien avec la vision
strategy-without-path-hint = Chacun se rattache à un objectif sur sa fiche, par « Modifier les liens ».
strategy-all-linked = Chaque indicateur en vigueur sert un objectif.
strategy-wording = Libellé
