## Groups

element-group-framework = Cadre
element-group-process = Processus
element-group-tools = Outils et données

## Effectiveness scale

rating-scale-effectiveness = Efficacité
rating-scale-maturity = Maturité

## The four states of an element at the end of a meeting

rating-state-rated = Coté
rating-state-confirmed = Confirmé sans changement
rating-state-not-assessed = Non évalué
rating-state-not-applicable = Sans objet
rating-state-open = Encore ouvert

## Maturity scale

maturity-level-0 = Inexistant
maturity-level-1 = Initial
maturity-level-2 = Reproductible
maturity-level-3 = Défini
maturity-level-4 = Maîtrisé
maturity-level-5 = Optimisé
maturity-descriptor-0 = Personne ne le fait.
maturity-descriptor-1 = Fait par des individus, sans écrit. Le résultat dépend de l’agent de service.
maturity-descriptor-2 = Écrit dans certains bureaux. Formation de base. Fait deux fois de la même manière. Aucune mesure.
maturity-descriptor-3 = Une procédure approuvée pour tous les bureaux. Rôles désignés. Indicateurs définis et collectés.
maturity-descriptor-4 = Les indicateurs orientent les décisions chaque mois. La variation est comprise. Les mesures correctives sont vérifiées.
maturity-descriptor-5 = Prévoit et teste. Partage ses données avec ses partenaires. Amélioration continue, imitée par les pairs.
element-questions = Questions
element-purpose = Finalité
element-last-rating = Dernière cotation

## The grid of all elements

element-subtitle = Cote par mois examiné
element-filter-all = Tous { $count }
element-filter-weak = Faibles { $count }
element-filter-changed = Modifiés { $count }
element-filter-not-assessed = Non évalués { $count }
element-filter-retired = Retirés { $count }
element-legend-weak = faible
element-legend-effective = efficace
element-legend-not-assessed = non évalué
element-legend-open = ouvert
element-legend-changed = modifié
element-legend-en-bloc = confirmé en bloc
element-year = 12 mois
element-year-same = égal
element-grid = Efficacité des éléments par mois
element-grid-alt = { $elements } éléments de { $first } à { $last }. Les flèches choisissent une case, Entrée ouvre son élément.
element-cell-rated = { $element }, { $month } : { $rating }, { $word }
element-cell-state = { $element }, { $month } : { $state }
element-cell-empty = aucune inscription
element-choose-cell = Choisissez une case pour lire ce qui a été dit.
element-open-page = Ouvrir l’élément
element-open-meeting = Ouvrir { $meeting }
element-add = Ajouter un élément
element-export = Exporter les cotes
element-none-title = Aucun élément ici
element-none-hint = Aucun élément n’a cet état le dernier mois. Choisissez un autre filtre.

## What was said of an element

element-by-consensus = Par consensus à { $meeting }.
element-by-vote =
    Par vote à { $meeting } : { $favour } pour, { $against } contre, { $abstained ->
        [0] aucune abstention
        [one] une abstention
       *[other] { $abstained } abstentions
    }.
element-by-ruling = Par décision de la présidence à { $meeting }.
element-at-meeting = À { $meeting }.
element-by-en-bloc = Confirmé en bloc à { $meeting }, sans discussion.
element-open-at = { $meeting } ne l’a pas encore coté.
element-before = Cote précédente : { $rating }.
element-scored = Notation silencieuse, tour { $number } : { $scores }. Médiane { $median }, étendue { $range }.
element-scored-nothing = Notation silencieuse, tour { $number } : { $scores }. Personne n’a pu se prononcer.
element-dissent = Opinion divergente : { $text }

## The page of an element

element-rating-badge = { $rating } { $word }
element-not-rated = Pas encore coté
element-retired-on = Retiré le { $date }
element-edit = Modifier la fiche
element-move-up = Monter
element-move-down = Descendre
element-run = Cote par mois
element-tab-said = Ce qui a été dit
element-tab-card = Fiche
element-tab-notes = Notes
element-said-none-title = Rien n’a encore été dit
element-said-none-hint = Les cotes et leurs motifs apparaîtront ici après la première réunion.
element-notes-none-title = Aucune note
element-notes-none-hint = Les notes prises en séance sur cet élément apparaîtront ici.
element-kpis = Indicateurs
element-kpis-none = Aucun indicateur n’est lié à cet élément.
element-kpi-line = { $last } en { $month }, avant { $previous }, cible { $target }
element-kpi-no-value = Pas encore de valeur
element-kpi-meets = À la cible
element-kpi-misses = Hors cible
element-problems = Problèmes
element-problems-none = Aucun problème ne concerne cet élément.
element-corrections = Mesures correctives
element-corrections-none = Aucune mesure corrective ne concerne cet élément.
element-raised-on = Signalé le { $date }
element-due-on = Échéance { $date }
element-in-effect-from = En vigueur depuis le { $date }
element-mapping = Origine
element-safe-pillar = Pilier SAFE
element-always-assessed = Évalué à chaque examen
element-missing = Cet élément n’existe plus.

## The form of an element

element-form-add = Nouvel élément
element-form-edit = Fiche de { $element }
element-form-group = Groupe
element-form-short = Nom court
element-form-short-hint = 22 caractères au plus, pour les grilles et les listes.
element-form-question = Question { $number }
element-form-add-question = Ajouter une question
element-form-remove-question = Supprimer la question { $number }
