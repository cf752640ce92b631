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
kpi-sentence-none = Aucune valeur n’a encore été enregistrée.
kpi-sentence-waiting = Pas encore de valeur pour { $month } ; la dernière est { $value }, de { $last }.
kpi-tab-chart = Graphique et valeurs
kpi-tab-card = Fiche
kpi-tab-targets = Cibles et ruptures
kpi-month = Mois
kpi-value = Valeur
kpi-counts = Effectifs
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
kpi-corrections = Mesures correctives
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
