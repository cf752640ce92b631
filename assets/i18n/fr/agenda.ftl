## Ce que les dossiers proposent pour un ordre du jour, et pourquoi

proposal-overdue = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
proposal-postponed = { $count ->
    [one] reportée une fois
   *[other] reportée { $count } fois
}
proposal-due = Échéance le { $date }
proposal-ripe = En vigueur depuis le { $date } : les chiffres permettent une appréciation
proposal-ripe-undated = Les chiffres permettent une appréciation
proposal-signal = Signal : { $variation }
proposal-watched = { $count ->
    [one] déjà surveillé à une réunion
   *[other] déjà surveillé à { $count } réunions
}
proposal-unrated = Sans cotation à { $meeting }
proposal-term = Siège : { $office }
proposal-term-ends = Le mandat de { $holder } prend fin le { $date } ; personne ne lui succède encore
proposal-ratify = Ratification des propositions de { $meeting }
proposal-ratify-why = { $count ->
    [one] Une proposition a été faite sans quorum
   *[other] { $count } propositions ont été faites sans quorum
}
proposal-minutes = Procès-verbal de { $meeting }
proposal-minutes-why = Séance du { $date }, pas encore approuvé
proposal-parked-by = Promis pour { $month }, reporté par { $meeting }
proposal-parked = Promis pour { $month }
proposal-unfinished = Non terminé à { $meeting }
agenda-carried = { $count ->
    [one] Reporté une fois
   *[other] Reporté { $count } fois
}
agenda-carried-loud = Reporté par { $count } réunions : à trancher ou à abandonner

## Préparer

agenda-proposals = Proposé d’après les dossiers
agenda-proposals-tab = Propositions ({ $count })
agenda-parked-tab = En attente ({ $count })
agenda-details-tab = Réunion
agenda-proposals-hint = Entrée inscrit, Suppr écarte, Retour arrière annule la réponse.
agenda-proposals-none-title = Aucune proposition
agenda-proposals-none-hint = Mesures correctives, signaux, procès-verbaux et questions reportées apparaissent ici d’eux-mêmes.
agenda-accept = Inscrire
agenda-accept-all = { $count ->
    [one] Inscrire la dernière
   *[other] Inscrire les { $count } ouvertes
}
agenda-strike = Écarter
agenda-reconsider = Revenir dessus
agenda-struck = Écartée
agenda-on-item = Au point { $number }
agenda-open = Ouverte
agenda-order-hint = Alt+↑ Alt+↓ : déplacer
agenda-drag = Glisser le point { $number }
agenda-presenter = Rapporteur
agenda-nobody = Personne en particulier
agenda-usual = D’habitude { $minutes } minutes ({ $meetings } dernières réunions)
agenda-use-usual = Prévoir { $minutes }
agenda-length = Durée
agenda-fits = { $planned } minutes prévues sur { $length }
agenda-overrun = { $over ->
    [one] { $planned } minutes prévues : une de plus que les { $length } de la réunion.
   *[other] { $planned } minutes prévues : { $over } de plus que les { $length } de la réunion.
}
agenda-usual-overrun = D’expérience, il en faut { $minutes }.
agenda-item-empty = Choisissez un point pour fixer sa durée et son rapporteur.

## Les questions en attente

agenda-park = Reporter
agenda-park-to = Reporter à
agenda-park-until = Promis pour
agenda-park-reason = Motif
agenda-park-new = Mettre une question en attente
agenda-park-matter = Question
agenda-park-minutes = Minutes
agenda-park-add = Mettre en attente
agenda-park-now = Inscrire maintenant
agenda-park-drop = Abandonner
agenda-park-next = Reporter à { $month }
agenda-park-note = Reporté à la réunion de { $month }.
agenda-parked-none-title = Rien n’attend
agenda-parked-none-hint = Ce qui est reporté revient de lui-même comme proposition au mois promis.

## L’horloge

clock-left = { $minutes ->
    [one] reste { $minutes } min sur { $planned }
   *[other] reste { $minutes } min sur { $planned }
}
clock-over = { $minutes ->
    [one] { $minutes } min de plus que { $planned }
   *[other] { $minutes } min de plus que { $planned }
}
clock-spent = { $minutes ->
    [one] { $minutes } min
   *[other] { $minutes } min
}
clock-item = Point { $number }
clock-meeting = Réunion

## Le quorum en mots

quorum-count = { $seats ->
    [one] { $present } siège sur { $seats } avec voix délibérative
   *[other] { $present } sièges sur { $seats } avec voix délibérative
}
quorum-rule = règle : { $rule }
quorum-rule-half = plus de la moitié
quorum-rule-seats = au moins { $count }
quorum-rule-share = au moins { $share }
quorum-rule-led = { $rule }, avec { $roles }
quorum-for-element = Pour { $code } : { $sum }
quorum-for-item = Pour le point { $number } : { $sum }
quorum-out = hors de la salle : { $names }
quorum-no-longer = { $time } : quorum perdu, { $sum }.
quorum-again = { $time } : quorum atteint, { $sum }.
quorum-turns = Quorum au cours de la séance
quorum-recused-held = Pendant l’examen de { $matter }, ont quitté la salle : { $names } ; { $sum }. Le quorum est resté atteint.
quorum-recused-lost = Pendant l’examen de { $matter }, ont quitté la salle : { $names } ; { $sum }. Le quorum n’était pas atteint pour ce point.
agenda-hide = Ne pas projeter
agenda-unhide = Projeter
agenda-hidden = Confidentiel
