## The register

corrections-part-all = Toutes { $count }
corrections-part-overdue = En retard { $count }
corrections-part-due-soon = Échéance sous 30 jours { $count }
corrections-part-in-progress = En cours { $count }
corrections-part-awaiting-verdict = À apprécier { $count }
corrections-part-proposed = Proposées { $count }
corrections-part-ended = Terminées { $count }
corrections-search = Chercher une mesure corrective
corrections-owner-all = Tous les responsables
corrections-number = N°
corrections-days-late = Jours de retard
corrections-postponed = Reports
corrections-verdict = Appréciation
corrections-no-owner = Pas encore de responsable
corrections-vacant = vacant
corrections-propose = Proposer une mesure
corrections-empty-title = Aucune mesure corrective
corrections-empty-hint = Une mesure corrective répond à un problème : ce qui change, par qui, pour quand, et quel indicateur elle doit faire bouger.
corrections-none-title = Aucune mesure ne correspond
corrections-none-hint = D’autres mots ou un autre filtre la trouveront peut-être.
corrections-clear = Effacer les filtres
corrections-gone = Cette mesure corrective n’existe plus. « Annuler » peut la rétablir.

## The record

corrections-tab-effect = Effet et suivi
corrections-record = Fiche
corrections-proposed-in = Proposée à
corrections-due-now = Échéance actuelle
corrections-elements = Éléments
corrections-should-move = Doit faire bouger
corrections-guards = Garde-fous
corrections-percent-done = réalisée à { $percent } %
corrections-next-step = Prochaine étape
corrections-not-decided = Pas encore décidée
corrections-expectation = { $what } { $expected }

## Before and after

corrections-effect = Avant et après
corrections-months = Mois
corrections-median-before = Médiane avant
corrections-median-after = Médiane après
corrections-difference = Écart
corrections-outcome = Ce qui a suivi
corrections-in-words-only = sans chiffre
corrections-close-by = À la même période : { $list }. Ce qui a suivi peut aussi leur revenir.
corrections-followed = En vigueur depuis le { $date }, suivie de { $list }.
corrections-followed-move = { $code } de { $before } à { $after }
corrections-followed-nothing = En vigueur depuis le { $date }. Aucun chiffre à comparer pour l’instant.
corrections-rule = Mois avant / après, et médianes de 12 mois au plus. Un mois compte comme « après » si la mesure y était en vigueur la moitié du temps au moins.

## The follow-up

corrections-history = Suivi
corrections-when-in = { $date }, { $meeting }
corrections-when-by = { $date }, { $person }
corrections-said-percent = Avancement : { $percent } %.
corrections-said-postponed = Reportée du { $old } au { $new }.
corrections-said-date-set = Échéance fixée au { $new }.
corrections-said = { $what }.

## What can be done with it

corrections-act-report = Rendre compte
corrections-act-postpone = Reporter
corrections-act-refuse = Refuser une nouvelle date
corrections-act-implement = Mise en œuvre
corrections-act-end = Y mettre fin
corrections-act-title = { $act } : { $number }
corrections-field-percent = Réalisé, en pour cent
corrections-field-report = Ce qui a été fait, et la prochaine étape
corrections-field-new-due = Nouvelle échéance
corrections-field-in-place = Ce qui a été mis en place
corrections-field-verdict-text = Ce qui a suivi, dans les termes du comité
corrections-field-end = Elle prend fin comme
corrections-verdict-hint = Il faut trois mois après la date d’effet pour apprécier, six pour dire qu’aucun effet n’est démontré.
corrections-postpone-hint = Le retard se mesure toujours à la première échéance.
corrections-needs-meeting = Le comité en décide en séance : ouvrez d’abord une réunion.
corrections-not-running = Seulement tant qu’elle est décidée et pas encore mise en œuvre.
corrections-has-ended = Elle a pris fin.
corrections-course = Étapes jusqu’ici : { $steps }
