## What an analysis says about the last value. “Average” is the centre line.

signal-months-in-a-row = { $count ->
    [one] { $count } mois
   *[other] { $count } mois de suite
}
signal-values-in-a-row = { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs de suite
}
signal-shift-above = { $run } au-dessus de la moyenne : quelque chose a changé vers { $since }.
signal-shift-below = { $run } au-dessous de la moyenne : quelque chose a changé vers { $since }.
signal-outside-above = La dernière valeur est au-dessus de la limite haute.
signal-outside-below = La dernière valeur est au-dessous de la limite basse.
signal-three-of-four-above = Trois des quatre dernières valeurs sont plus proches de la limite haute que de la moyenne.
signal-three-of-four-below = Trois des quatre dernières valeurs sont plus proches de la limite basse que de la moyenne.
signal-two-of-three-above = Deux des trois dernières valeurs sont près de la limite haute.
signal-two-of-three-below = Deux des trois dernières valeurs sont près de la limite basse.
signal-trend-rising = Depuis { $since }, chaque valeur est plus haute que la précédente.
signal-trend-falling = Depuis { $since }, chaque valeur est plus basse que la précédente.
signal-range = L’écart avec la valeur précédente dépasse la limite des étendues.
signal-routine = Rien d’autre que la variation courante depuis { $since }.
signal-too-few = { $count ->
    [0] Aucune valeur : il en faut { $needed } pour des limites.
    [one] Seulement { $count } valeur : trop peu pour des limites (il en faut { $needed }).
   *[other] Seulement { $count } valeurs : trop peu pour des limites (il en faut { $needed }).
}
signal-proposal = De nouvelles limites à partir de { $since } sont proposées ; le comité décide.
signal-proposal-known = De nouvelles limites à partir de { $since } sont proposées, en raison du changement de { $change } ; le comité décide.

## The small print under a chart

signal-rules-wheeler = Les trois règles de Wheeler
signal-rules-nhs = Règles du NHS (Making Data Count)
signal-method-mean = Limites de { $first } à { $last }, { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
} : moyenne ± { $factor } × étendue mobile moyenne ; limite des étendues { $range_factor } × étendue mobile moyenne. { $rules }.
signal-method-median = Limites de { $first } à { $last }, { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
} : moyenne ± { $factor } × étendue mobile médiane ; limite des étendues { $range_factor } × étendue mobile médiane. { $rules }.
signal-provisional = Limites provisoires : elles seront fermes avec { $enough } valeurs.
signal-excluded = Laissées de côté : { $periods }.

## What a rule found, in a table's cell

signal-mark-outside-above = hors limite haute
signal-mark-outside-below = hors limite basse
signal-mark-near-upper = vers limite haute
signal-mark-near-lower = vers limite basse
signal-mark-close-upper = près limite haute
signal-mark-close-lower = près limite basse
signal-mark-eight-above = 8 au-dessus
signal-mark-eight-below = 8 au-dessous
signal-mark-seven-above = 7 au-dessus
signal-mark-seven-below = 7 au-dessous
signal-mark-rising = 7 en hausse
signal-mark-falling = 7 en baisse
