## Meetings

meeting-kind-monthly = Revue mensuelle
meeting-kind-extraordinary = Réunion extraordinaire
meeting-state-planned = Prévue
meeting-state-in-session = En séance
meeting-state-closed = Clôturée
meeting-state-approved = PV approuvé

## Templates of the agenda

template-kind-monthly = Revue mensuelle
template-kind-extraordinary = Réunion extraordinaire
template-kind-first = Première réunion

## Attendance and quorum

attendance-present = Présent
attendance-excused = Excusé
attendance-absent = Absent
attendance-substituted = Représenté
attendance-arrived = Arrivée à { $time }
attendance-left = Départ à { $time }
attendance-expected = Pas encore appelé
room-quorum-holds = Le quorum est atteint
room-quorum-lost = Le quorum n’est plus atteint
room-quorum-not-reached = Quorum non atteint
room-quorum-count = Présents : { $present } sur { $members }, requis : { $needed }
room-inquorate-rule = Le comité peut débattre et prendre note. Il ne peut ni coter, ni approuver, ni décider.

## Kinds of agenda items

agenda-kind-opening = Ouverture, présences, quorum
agenda-kind-conflicts = Conflits d’intérêts
agenda-kind-agenda = Adoption de l’ordre du jour
agenda-kind-minutes = Approbation du procès-verbal précédent
agenda-kind-follow-up = Suivi des décisions et des mesures correctives
agenda-kind-kpis = Tendances des indicateurs
agenda-kind-scoring = Cotation silencieuse
agenda-kind-discussion = Discussion et consensus
agenda-kind-confirm = Confirmation des autres éléments
agenda-kind-problems = Problèmes, recommandations, mesures correctives
agenda-kind-balance = Examen de l’équilibre
agenda-kind-read-back = Relecture des décisions
agenda-kind-closing = Questions diverses, prochaine date
agenda-kind-other = Autre point
room-open = Ouvrir la séance
room-close-meeting = Clore la réunion
room-began = début { $time }
room-final-rating = Cotation finale
room-evidence = Éléments probants
room-next-item = Point suivant
room-previous-item = Point précédent
room-next-date = Prochaine réunion

## Conflicts of interest, notes, approval

conflict-action-stays = Reste
conflict-action-silent = Reste sans intervenir
conflict-action-leaves = Se retire
note-kind-note = Note
note-kind-recommendation = Recommandation
note-kind-data-gap = Lacune de données
approved-as-is = Approuvé
approved-as-corrected = Approuvé avec corrections
