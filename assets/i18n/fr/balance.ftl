balance-since = { $what } depuis { $month }
balance-fast-and-watchful = Rapide et vigilant
balance-fast-but-blind = Rapide mais aveugle
balance-careful-but-slow = Prudent mais lent
balance-slow-and-blind = Lent et aveugle
balance-control-subtitle = B2 : contrôle selon la facilitation
balance-control-x = Indice de facilitation
balance-control-point = { $month }
    Facilitation { $facilitation }, contrôle { $control }
balance-lift = { $kpi } { $value }
balance-control-described = De facilitation { $first-facilitation } et contrôle { $first-control } en { $first } à { $last-facilitation } et { $last-control } en { $last }.
balance-ring = Anneau : { $kpi } sous 1, les profils n’ont pas trouvé plus qu’un tirage au hasard.
balance-counted = { $counted } indicateurs comptés sur { $wanted } ; sans départ ni cible : { $kpis }.
balance-fewer-more = Moins de visites, plus de constats
balance-fewer-less = Moins de visites, moins de constats
balance-more-more = Plus de visites, plus de constats
balance-more-less = Plus de visites, moins de constats
balance-finds-subtitle = B1 : constats pour 1 000 ({ $finds }) selon { $openings }
balance-finds-x = Visités, % des déclarations
balance-finds-point = { $month }
    { $openings } % visités, { $finds } constatations pour 1 000
balance-finds-described = De { $first-openings } % visités et { $first-finds } constatations pour 1 000 en { $first } à { $last-openings } % et { $last-finds } en { $last }.
balance-goal = But : à gauche sans descendre.
balance-effort = { $kpi } : { $now } heures-agent par constatation.
balance-effort-from = { $kpi } : { $now } heures-agent par constatation (départ { $start }).
balance-axes-cut = Axes coupés.
balance-target = cible
balance-set-targets = Fixer d’abord les cibles
balance-set-targets-body = B2 montre le chemin de chaque côté entre valeur de départ et cible. À fixer : { $kpis }.
balance-no-values = Pas encore de valeurs pour B1
balance-no-values-body = B1 demande les valeurs mensuelles de { $openings } et { $finds }.

## La page des deux équilibres

balance-title = Équilibre
balance-all-kpis = Tous les indicateurs
balance-tab-control = Facilitation et contrôle
balance-tab-finds = Moyens et résultats
balance-facilitation = Facilitation
balance-control = Contrôle
balance-where = Situation
balance-way = vers la cible
balance-used = Facilitation selon { $facilitation ->
    [one] { $facilitation } indicateur
   *[other] { $facilitation } indicateurs
}, contrôle selon { $control }
balance-month-indices = { $month } : facilitation { $facilitation }, contrôle { $control }
balance-month-stands = { $month } : { $quadrant }
balance-below-chance = { $lift } : pas mieux que le hasard
balance-side-at = { $side } { $value }
balance-from-to = { $value } ; départ { $start }, cible { $target }
balance-no-way = { $value } ; sans départ ou sans cible
balance-no-value-that-month = Pas de valeur ce mois-là
balance-examined = Visités, %
balance-finds = Constatations pour 1 000
balance-hours = Heures-agent par constatation
balance-path-short = B2 : deux côtés
balance-resources-short = B1 : effort et résultat
balance-spending = Qui prend le travail, qui apporte les constatations · { $kind }
balance-spending-key = En gris : part des heures-agent. En couleur : part des constatations.
balance-spending-shares = { $hours } % · { $finds } %
balance-spending-above = prend plus de travail qu’il n’apporte de constatations
