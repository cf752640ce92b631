### Le rapport annuel d’avancement.

annual-title = Rapport annuel d’avancement { $year }
annual-footer = { $title } · { $known }
annual-fact-months = Mois
annual-months = De { $first } à { $last }
annual-fact-meetings = Réunions
annual-meetings-sum = { $meetings ->
    [0] Aucune réunion tenue
    [one] Une réunion tenue, décisions : { $decisions }
   *[other] { $meetings } réunions tenues, décisions : { $decisions }
}
annual-fact-targets = Cibles des indicateurs
annual-targets-sum = { $met } sur { $of } atteintes sur l’année
annual-fact-elements = Éléments
annual-elements-sum = { $up } en hausse, { $down } en baisse
annual-fact-corrections = Mesures correctives
annual-corrections-sum = { $effective } entrées en vigueur ; { $judged } appréciées, dont { $worked } efficaces
annual-objectives = Objectifs et indicateurs
annual-objectives-hint = Un taux annuel est la somme des numérateurs rapportée à la somme des dénominateurs. Les médianes et les nombres simples ne s’additionnent pas : leur dernier mois est indiqué.
annual-objective = { $code } { $text }
annual-other-kpis = Indicateurs sans lien avec la vision
annual-column-start = Départ
annual-met = atteinte
annual-not-met = non atteinte
annual-elements = Efficacité des éléments
annual-elements-hint = Première et dernière cote des mois de l’année, et nombre de réunions qui ont coté ou confirmé l’élément.
annual-no-ratings = Aucun élément n’a été coté pour un mois de cette année.
annual-column-first = Première
annual-column-last = Dernière
annual-column-rated = Cotés
annual-unchanged = inchangée
annual-corrections = Mesures correctives et leurs suites
annual-no-corrections = Aucune mesure corrective ne relève de cette année.
annual-column-verdict = Appréciation du comité
annual-in-effect-since = en vigueur depuis le { $day }
annual-not-judged = pas encore appréciée
annual-problems = Problèmes constatés
annual-problems-sum = { $raised ->
    [0] Aucun problème n’a été signalé dans l’année
    [one] Un problème a été signalé dans l’année
   *[other] { $raised } problèmes ont été signalés dans l’année
} ; { $open ->
    [0] aucun n’est ouvert à ce jour.
    [one] un seul est ouvert à ce jour.
   *[other] { $open } sont ouverts à ce jour.
}
annual-column-problem = Problème
annual-column-raised = Signalé
annual-column-severity = Gravité
annual-column-answers = Mesures
annual-committee = Le comité lui-même
annual-no-meeting = Aucune réunion ne s’est tenue cette année.
annual-missed = Mois qu’aucune revue mensuelle n’a examinés : { $months }.
annual-column-meeting = Réunion
annual-column-delay = Ouverture
annual-on-time = à l’heure
annual-late = { $minutes ->
    [one] une minute de retard
   *[other] { $minutes } minutes de retard
}
annual-column-present = Présents
annual-of = { $count } sur { $of }
annual-column-quorum = Quorum
annual-quorum-held = atteint
annual-quorum-lost = non atteint
annual-column-decisions = Décisions
annual-column-minutes = Procès-verbal
annual-attendance = Assiduité par fonction
annual-column-substituted = Suppléés
annual-column-excused = Excusés
annual-column-absent = Absents
annual-column-share = Représentés
annual-balance = Équilibre
annual-no-balance = Les chiffres ne permettent pas encore de tracer l’équilibre.
