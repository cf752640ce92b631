### The series of meetings.

meetings-subtitle = Les plus récentes d’abord ; les mois manqués restent visibles
meetings-plan-next = Planifier la prochaine, { $date }
meetings-plan = Planifier la réunion
meetings-extraordinary = Réunion extraordinaire
meetings-none-title = Aucune réunion pour l’instant
meetings-none-hint = Planifiez la première : l’ordre du jour vient du modèle, les sièges des fonctions.
meetings-reference = Référence
meetings-reviews = Revue
meetings-review-of = Revue mensuelle, { $month }
meetings-present = Présents
meetings-assessed = Éléments
meetings-missed = Aucune réunion n’a examiné { $month }
meetings-place = Lieu
meetings-date-and-time = Indiquez une date et une heure telle que 10:00.
