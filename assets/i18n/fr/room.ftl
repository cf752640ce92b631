## Meetings

meeting-kind-monthly = Revue mensuelle
meeting-kind-quarterly = Revue trimestrielle
meeting-kind-half-yearly = Revue semestrielle
meeting-kind-annual = Revue annuelle
meeting-kind-extraordinary = Réunion extraordinaire
meeting-kind-founding = Première réunion
meeting-state-planned = Prévue
meeting-state-prepared = Préparée
meeting-state-open = En séance
meeting-state-suspended = Suspendue
meeting-state-closed = Clôturée
meeting-state-approved = PV approuvé
meeting-state-cancelled = Annulée
meeting-state-not-held = Non tenue

## Attendance and quorum

attendance-present = Présent
attendance-excused = Excusé
attendance-absent = Absent
attendance-substituted = Représenté
attendance-remote = À distance
attendance-arrived = Arrivée à { $time }
attendance-left = Départ à { $time }
attendance-not-called = Pas encore appelé
room-quorum-holds = Le quorum est atteint
room-quorum-lost = Le quorum n’est plus atteint
room-quorum-not-reached = Quorum non atteint
room-quorum-count = { $present } présents sur { $members }, { $needed } requis
room-inquorate-rule = Le comité peut débattre et prendre note. Il ne peut ni coter, ni approuver, ni décider.

## Kinds of agenda items

agenda-kind-opening = Ouverture, présences, quorum
agenda-kind-conflicts = Conflits d’intérêts
agenda-kind-adoption = Adoption de l’ordre du jour
agenda-kind-previous-minutes = Approbation du procès-verbal précédent
agenda-kind-follow-up = Suivi des décisions et des mesures correctives
agenda-kind-kpis = Tendances des indicateurs
agenda-kind-scoring = Cotation silencieuse
agenda-kind-discussion = Discussion et consensus
agenda-kind-confirmation = Confirmation des autres éléments
agenda-kind-problems = Problèmes, recommandations, mesures correctives
agenda-kind-balance = Examen de l’équilibre
agenda-kind-read-back = Relecture des décisions
agenda-kind-other = Questions diverses, prochaine date
agenda-kind-close = Clôture
agenda-kind-free = Autre point
room-open = Ouvrir la séance
room-close-meeting = Clore la réunion
room-began = début { $time }
room-final-rating = Cotation finale
room-evidence = Éléments probants
room-next-item = Point suivant
room-previous-item = Point précédent
room-next-date = Prochaine réunion
