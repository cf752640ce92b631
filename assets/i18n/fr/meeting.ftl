### La série des réunions et la page de chacune.

meeting-details = Date, heure et lieu
meeting-edit-details = Date et lieu
meeting-extraordinary = Réunion extraordinaire
meeting-missed = Aucune réunion n’a examiné { $month }
meeting-no-rating-changed = Aucune cotation n’a changé.
meeting-none = Aucune réunion
meeting-none-hint = Prévoyez la première : l’ordre du jour et les sièges sont remplis.
meeting-nothing-recorded = Rien d’enregistré
meeting-nothing-recorded-hint = Ce que la réunion cote et décide figurera ici.
meeting-place = Lieu
meeting-plan = Prévoir la réunion
meeting-plan-first = Prévoir la première réunion
meeting-plan-next = Prévoir la prochaine : { $date }
meeting-present = Présents
meeting-ratings = Cotations
meeting-ratings-changed = Cotations modifiées
meeting-reference = Numéro
meeting-review-month = Mois examiné
meeting-series-hint = La plus récente d’abord ; les mois omis figurent à leur place.
meeting-what-happened = Ce qui s’est passé
meeting-withdraw = Annuler
