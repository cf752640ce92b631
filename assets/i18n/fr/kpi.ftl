## Direction, frequency, side, audience

kpi-direction-higher = La hausse est souhaitée
kpi-direction-lower = La baisse est souhaitée
kpi-direction-band = Dans une plage
kpi-direction-neither = Aucun sens souhaité
kpi-frequency-monthly = Mensuelle
kpi-frequency-quarterly = Trimestrielle
kpi-side-facilitation = Facilitation
kpi-side-control = Contrôle
kpi-side-resources = Ressources et résultats
kpi-side-governance = Gouvernance
kpi-audience-top = Direction générale
kpi-audience-middle = Encadrement intermédiaire
kpi-audience-first-line = Encadrement de proximité
kpi-part-office = Bureau
kpi-part-channel = Circuit
kpi-wco-trade-facilitation = Facilitation des échanges et compétitivité économique
kpi-wco-revenue = Recouvrement des recettes
kpi-wco-enforcement = Lutte contre la fraude, sécurité et protection de la société
kpi-wco-organisational-development = Développement organisationnel

## Variation: did it change?

variation-improving = En amélioration
variation-worsening = En dégradation
variation-routine = Variation courante
variation-neutral = Changement
variation-not-enough = Données insuffisantes

## Assurance: will it meet its target?

assurance-will-meet = Atteindra la cible
assurance-will-not-meet = N’atteindra pas la cible
assurance-hit-and-miss = Atteinte irrégulière
assurance-withheld = Limites dépassées : une nouvelle phase est proposée
assurance-not-enough = Données insuffisantes
assurance-no-target = Sans cible

## Values

kpi-value-final = Définitive
kpi-value-provisional = Provisoire
kpi-value-revised = Révisée
kpi-value-missing = Manquante
kpi-no-data-yet = Pas encore de données
kpi-target-value = cible { $value }
kpi-definition = Définition
kpi-unit = Unité
kpi-guard = Garde-fou
kpi-quality-grade = Qualité des données
kpi-add-values = Saisir des valeurs

## The list

kpis-subtitle = { $month } ; d’abord ce qui se dégrade, puis non transmis, hors d’atteinte, manqué
kpis-chip = { $label } { $count }
kpis-target-met = Cible atteinte
kpis-target-missed = Cible non atteinte
kpis-no-data = Sans données
kpis-retired = Retirés
kpis-not-reported = Pas encore communiqué
kpis-last-of = dernier : { $month }
kpis-enter-values = Saisir des valeurs
kpis-find = Chercher un indicateur
kpis-scale = De { $first } à { $last }, chacun à son échelle.
kpis-legend-limits = limites du processus
kpis-legend-left-out = écarté des limites
kpis-no-limits = Pas encore de limites
kpis-limits-old = Limites périmées
kpis-side = Volet
kpis-audience = Destinataires
kpis-unit = Département ou bureau
kpis-every-area = Tous les domaines
kpis-every-side = Tous les volets
kpis-every-audience = Tous les niveaux
kpis-every-unit = Tous les départements
kpis-pairs = Paires de garde
kpis-pair = { $kpi } à côté de ses gardes { $guards }
kpis-pair-improves = { $kpi } s’améliore ; ses gardes { $guards } tiennent pour l’instant
kpis-pair-at-cost = { $kpi } s’améliore mais { $guards } se dégrade : regarder les deux
kpis-no-pairs = Aucun indicateur ici n’a de garde
kpis-no-pairs-sentence = Une garde est l’indicateur à regarder quand un autre s’améliore. Elle se nomme sur la fiche, sous « Modifier les liens ».
kpis-legend-target = cible
kpis-legend-gap = mois manquant
kpis-legend-break = rupture de mesure
kpis-without-values = Sans aucune valeur : { $count }
kpis-none-match = Aucun indicateur ne correspond
kpis-none-match-sentence = Choisissez un autre filtre ou videz la recherche.
kpis-show-all = Tout montrer

## The page of one KPI

kpi-sentence-change = { $value } en { $month }, { $change } depuis { $before }.
kpi-sentence-value = { $value } en { $month }.
kpi-sentence-met = La cible de { $target } est atteinte.
kpi-sentence-missed = La cible de { $target } n’est pas atteinte.
kpi-unacceptable = Inacceptable
kpi-sentence-unacceptable = Le comité juge cette valeur inacceptable.
kpi-sentence-tolerable = Le comité ne tolère cette valeur qu’avec une action.
kpi-sentence-none = Aucune valeur n’a encore été enregistrée.
kpi-sentence-waiting = Pas encore de valeur pour { $month } ; la dernière est { $value }, de { $last }.
kpi-tab-chart = Graphique et valeurs
kpi-tab-card = Fiche
kpi-tab-targets = Cibles et ruptures
kpi-month = Mois
kpi-value = Valeur
kpi-counts = Effectifs
kpi-range = Étendue
kpi-mark = Mention
kpi-counts-of = { $numerator } sur { $denominator }
kpi-where-from = D’où vient-elle ?
kpi-month-value = { $month } : { $value }
kpi-entered = Saisie
kpi-entered-file = { $file }, par { $person }, { $when }
kpi-entered-hand = saisie par { $person }, { $when }
kpi-remark = Remarque
kpi-earlier = Auparavant
kpi-earlier-none = Aucune valeur antérieure
kpi-earlier-value = { $value }, par { $person }, { $when }
kpi-because = motif : { $reason }
kpi-correct-value = Corriger cette valeur
kpi-enter-value = Saisir cette valeur
kpi-not-recorded = Non enregistrée
kpi-unit-months = { $unit }, de { $first } à { $last }
kpi-alt = De { $first } ({ $from }) à { $last } ({ $to }) ; minimum { $low }, maximum { $high }.
kpi-alt-missing = Manquent : { $months }.
kpi-alt-target = Cible { $target }.
kpi-break-before = Rupture : { $text }
kpi-baseline-begins = Début de la valeur de départ
kpi-event = Événement
kpi-by-decision = { $title } ({ $decision })
kpi-chart-footer = État connu au { $date }.
kpi-short-name = Nom court
kpi-limitations = Limites
kpi-gaming = Comment le fausser
kpi-decision-use = Décision qu’il doit orienter
kpi-no-decision-use = Aucune décision n’est nommée. Un indicateur qui n’oriente aucune décision ne devrait pas être collecté.
kpi-guards = Garde-fous : à regarder s’il s’améliore
kpi-elements = Éclaire
kpi-no-owner = Sans responsable
kpi-measured-as = Mesuré par
kpi-factor = Facteur
kpi-decimals = Décimales
kpi-band-low = Plage de
kpi-band-high = Plage à
kpi-edit-card = Modifier la fiche
kpi-save-card = Enregistrer la fiche
kpi-edit-links = Modifier les liens
kpi-save-links = Enregistrer les liens
kpi-no-objective = Sans objectif
kpi-form-language = Textes en
kpi-not-a-number = Ce n’est pas un nombre. Tapez des chiffres avec un seul séparateur décimal.
kpi-not-a-month = Ce n’est pas un mois. Tapez par exemple 2026-10.
kpi-targets = Cibles
kpi-from-month = À partir du mois
kpi-to-month = Jusqu’au mois
kpi-set-target = Fixer la cible
kpi-target-from = { $value } dès { $month }
kpi-take-back-named = Retirer : { $what }
kpi-no-targets = Pas encore de cible. Une cible vaut à partir de son mois et reste tracée là où elle valait.
kpi-set-baseline = Fixer la valeur de départ
kpi-baseline-of = { $value }, de { $first } à { $last }
kpi-breaks = Ruptures de mesure
kpi-mark-break = Marquer une rupture
kpi-break-text = Ce qui a changé dans la mesure
kpi-no-breaks = Aucune rupture : la ligne est comparable sur tous les mois.
kpi-break-at = { $month } : { $text }
kpi-empty = { $kpi } n’a pas encore de valeur
kpi-empty-sentence = Saisissez le premier mois ou importez un fichier ; une valeur suffit pour un graphique.
kpi-gone = Cet indicateur n’existe plus
kpi-gone-sentence = Sa création a peut-être été annulée.
kpi-core = { $kpi } fait partie du noyau de la revue et reste en service.
kpi-new-version = Une nouvelle version de la fiche
kpi-new-version-sentence = Elle mesure désormais autre chose. L’ancienne fiche est conservée et la courbe est rompue avant le mois indiqué.

## Limites : phases enregistrées, mois écartés, ce que les valeurs proposent

process-tab = Limites
process-phases = Limites du processus
process-left-out = Mois écartés
process-method = Comment limites et signaux sont trouvés
process-none = Pas encore de limites
process-none-sentence = Les valeurs suffisent. C’est le comité qui fixe les limites : reprenez la proposition ci-dessus ou choisissez vous-même les mois.
process-thin = Si peu de cas se trouvent derrière chaque mois que des limites dessineraient le hasard. Le graphique montre des points avec leurs comptes.
process-first-limits = Des limites à partir de { $since } peuvent être fixées : { $count ->
    [one] { $count } valeur est là
   *[other] { $count } valeurs sont là
}.
process-refused = { $meeting } n’en a pas voulu : { $reason }
process-set-proposed = Fixer ces limites…
process-refuse = Non voulu…
process-refuse-in-session = Un refus figure au procès-verbal : il faut une séance ouverte.
process-set = Fixer d’autres limites…
process-in-force = { $first } à { $last }
process-from = À partir de { $first }
process-remove = Reprendre
process-remove-named = Reprendre les limites à partir de { $month }
process-no-limits = Moins de { $needed } valeurs utilisables : pas de limites.
process-limits = { $lower } · moyenne { $center } · { $upper }
process-from-values = De { $first } à { $last }, { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}.
process-mean = D’après l’étendue mobile moyenne
process-median = D’après l’étendue mobile médiane
process-because = { $reason } ({ $decision })
process-none-left-out = Aucun. Un mois à cause connue peut être écarté des limites, étendues et signaux ; il reste sur le graphique.
process-include = Reprendre en compte
process-include-named = Reprendre { $month } en compte
process-leave-out = Écarter un mois…
process-method-later = Limites naturelles du processus (XmR) : moyenne ± 2,66 × étendue mobile moyenne, dès { $needed } valeurs ; dès { $enough } elles sont fermes.
process-rules-hint = Les règles de détection se choisissent dans les réglages, sous le règlement intérieur.
process-set-title = Fixer les limites du processus
process-set-confirm = Fixer les limites
process-set-help = Les valeurs de ces mois font les limites ; elles jugent chaque mois à partir du premier. Les limites antérieures restent dessinées.
process-computed-to = Calculées jusqu’au mois
process-leave-out-title = Écarter un mois des limites
process-leave-out-confirm = Écarter
process-leave-out-help = Le mois reste sur le graphique en point creux. Il ne fait ni limite, ni étendue mobile, ni signal.
process-refuse-title = Les limites proposées ne sont pas voulues
process-refuse-confirm = Enregistrer le refus
process-refuse-help = Le refus et son motif figurent au procès-verbal. Les valeurs pourront proposer de nouveau plus tard.
process-decision-needed = Écarter un mois repose sur une décision : nommez-la.
process-ranges = Étendues mobiles
process-year-before = Année précédente

## What a KPI splits into

kpi-tab-parts = Bureaux et circuits
kpi-part-shares = { $code } par circuit
kpi-part-offices = { $code } par bureau, à la même échelle
kpi-part-value = { $part } { $value }
kpi-part-alt = { $title }. En { $month } : { $values }.
kpi-part-none = { $code } n’est pas ventilé
kpi-part-none-sentence = Nommez ses bureaux ou ses circuits ; saisissez ensuite chaque mois une valeur pour chacun.
kpi-part-no-chart = Rien à tracer pour l’instant
kpi-part-no-chart-sentence = Saisissez à côté les chiffres d’un mois.
kpi-part-figures = Chiffres d’un mois
kpi-part-figure-hint = Une valeur, ou un nombre et son total : 12/340
kpi-part-not-a-figure = Saisissez une valeur, ou un nombre et son total : 12/340.
kpi-part-nothing = Saisissez au moins un chiffre.
kpi-part-why = Motif, si un chiffre antérieur change
kpi-part-enter = Enregistrer ces chiffres
kpi-part-add = Ajouter un bureau ou un circuit
kpi-part-code = Code court
kpi-part-unit = Service
kpi-part-retire = Retirer { $part }
kpi-part-restore = Rétablir { $part }
