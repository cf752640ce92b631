## Ce que montre le mur

projector-heading = { $meeting }, point { $number }, mois examiné : { $month }
projector-heading-plain = { $meeting }, mois examiné : { $month }
projector-quorum = Quorum atteint, { $present } sur { $seats }
projector-no-quorum = Quorum non atteint, { $present } sur { $seats }
projector-left = { $minutes ->
    [one] reste { $minutes } min
   *[other] reste { $minutes } min
}
projector-over = { $minutes ->
    [one] { $minutes } min de trop
   *[other] { $minutes } min de trop
}
projector-rating = Cotation retenue
projector-last = Dernière cotation
projector-median = Médiane
projector-round = { $count ->
    [one] Tour { $round } : { $count } cotation
   *[other] Tour { $round } : { $count } cotations
}
projector-spread = { $levels ->
    [0] toutes au même niveau
    [one] { $levels } niveau d’écart
   *[other] { $levels } niveaux d’écart
}
projector-cannot-judge = { $count ->
    [one] { $count } ne peut se prononcer
   *[other] { $count } ne peuvent se prononcer
}
projector-discuss = À débattre.
projector-discuss-how = Les avis les plus éloignés d’abord, la présidence en dernier.
projector-agree = Accord.
projector-agree-how = Personne n’a à s’expliquer ; le comité fixe la cotation.
projector-scoring = Chacun cote seul, sans un mot.
projector-level = { $level } : { $count }
projector-withheld = Point confidentiel
projector-pause = Veuillez patienter
projector-decisions-none = Aucune décision consignée pour l’instant.

## Sa fenêtre

projector-title = Projecteur
projector-open = Projecteur
projector-close = Couper
projector-present = Présenter
projector-opened = La fenêtre du projecteur est ouverte : placez-la sur le second écran, F11 la met en plein écran, Échap la ferme.
