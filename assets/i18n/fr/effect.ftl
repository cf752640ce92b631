## What the figures propose about a correction: "followed by", never "caused by"

effect-proposed = Les chiffres proposent
effect-moved = Évolution voulue
effect-no-signal = { $points ->
    [one] Pas encore de signal ({ $points } mois)
    [many] Pas encore de signal ({ $points } mois)
   *[other] Pas encore de signal ({ $points } mois)
}
effect-no-effect = { $points ->
    [one] Aucun effet démontré ({ $points } mois)
    [many] Aucun effet démontré ({ $points } mois)
   *[other] Aucun effet démontré ({ $points } mois)
}
effect-wrong-way = Évolution inverse
effect-already-moving = Évolution antérieure à la mesure
effect-harmful = Effet secondaire nuisible
effect-harmful-on = Effet secondaire nuisible sur { $code }
effect-confounded = Effet non isolable
effect-too-early = { $points ->
    [0] Trop tôt pour apprécier
    [one] Trop tôt pour apprécier ({ $points } mois)
    [many] Trop tôt pour apprécier ({ $points } mois)
   *[other] Trop tôt pour apprécier ({ $points } mois)
}
effect-too-few-before = Trop peu de mois avant
effect-no-kpi = Elle ne nomme aucun indicateur à faire bouger : les chiffres ne peuvent rien dire.
effect-not-in-effect = Pas encore en vigueur. Les limites sont figées et les chiffres comparés à partir de la date d’effet.

## Why

effect-rule-outside = { $name }, un mois hors des limites
effect-rule-near = { $name }, des mois proches d’une limite
effect-rule-shift = { $name }, des mois de suite du même côté de la moyenne
effect-rule-trend = { $name }, des mois de suite dans le même sens
effect-because-signal = Premier signal en { $month } ({ $rule }).
effect-because-did-not-last = Un signal en { $month } n’a pas duré.
effect-because-back = De nouveau dans ses limites depuis { $month }, après des mois au-delà.
effect-because-run = { $months ->
    [one] La série qui porte le signal a commencé en { $since }, un mois avant la mesure.
    [many] La série qui porte le signal a commencé en { $since }, { $months } mois avant la mesure.
   *[other] La série qui porte le signal a commencé en { $since }, { $months } mois avant la mesure.
}
effect-because-signalled = { $month }, avant la mesure, était déjà un signal.
effect-because-stepped = Du même côté depuis { $month }, puis un pas plus grand que sa propre pente ne l’annonçait.
effect-because-season = Les mêmes mois de l’année précédente s’écartaient autant de la moyenne ({ $then } contre { $now }) : ce peut être la saison.
effect-because-few-after = { $points ->
    [0] Aucun mois après pour l’instant ; il en faut trois.
    [one] Un mois après ; il en faut trois.
    [many] { $points } mois après ; il en faut trois.
   *[other] { $points } mois après ; il en faut trois.
}
effect-because-few-before = { $months ->
    [0] Aucun mois avant ; les limites en demandent six.
    [one] Un mois avant ; les limites en demandent six.
    [many] { $months } mois avant ; les limites en demandent six.
   *[other] { $months } mois avant ; les limites en demandent six.
}
effect-because-provisional = Des limites tirées de { $months } mois sont provisoires.
effect-because-break = La définition a changé en { $month } : avant et après ne mesurent pas la même chose.
effect-because-closed = La définition a changé en { $month } : les mois suivants ne sont pas comparés.
effect-because-nearby = { $what } peut aussi l’expliquer.
effect-because-no-signal = { $points ->
    [one] Aucun signal en un mois.
    [many] Aucun signal en { $points } mois.
   *[other] Aucun signal en { $points } mois.
}
effect-because-wanted = { $months ->
    [one] Il en faut un de plus pour que cela dise quelque chose.
    [many] Il en faut { $months } de plus pour que cela dise quelque chose.
   *[other] Il en faut { $months } de plus pour que cela dise quelque chose.
}
effect-because-known = Connu depuis { $month }.
effect-because-known-before = Il était déjà connu.
effect-because-missing = { $months ->
    [one] Un mois depuis lors est sans valeur.
    [many] { $months } mois depuis lors sont sans valeur.
   *[other] { $months } mois depuis lors sont sans valeur.
}
effect-because-in-words = Ce garde-fou n’a pas de chiffres : le comité l’apprécie.

## Guards

effect-guard-held = Tenu
effect-guard-touched = Rompu en { $month } seulement
effect-guard-broken = { $months ->
    [one] Rompu en { $month }
    [many] Rompu dès { $month }, { $months } mois
   *[other] Rompu dès { $month }, { $months } mois
}
effect-guard-broken-when-set = Déjà rompu à l’origine
effect-guard-worsened = Dégradé dès { $month }
effect-guard-worsened-anyway = Se dégradait déjà avant
effect-guard-not-judged = Ne peut être apprécié
effect-guard-note = { $code } : { $what } ({ $value }).

## Before and after

effect-first-signal = Premier signal
effect-signal-at = { $rule } en { $month }
effect-signal-none = aucun, dans les limites
effect-signal-no-limits = trop peu de mois avant
effect-frozen-over = { $expected } · { $first } à { $last }
effect-event = Événement extérieur
effect-event-of = { $text } ({ $month })

## The committee’s verdict

effect-given = L’appréciation du comité
effect-none-given = Pas encore appréciée.
effect-given-in = Appréciation de { $meeting }
effect-proposed-then = Les chiffres proposaient alors : { $verdict }.
effect-record = Consigner l’appréciation

## The ledger

effect-ledger = Effets
effect-register = Registre
effect-ledger-title = Les mesures correctives ont-elles porté ?
effect-part-all = En vigueur { $count }
effect-part-ripe = Mûres pour l’appréciation { $count }
effect-part-worked = Efficaces { $count }
effect-part-did-not-work = Sans l’effet voulu { $count }
effect-part-open = Encore ouvertes { $count }
effect-ripe = Mûre pour l’appréciation
effect-share = { $judged ->
    [0] Aucune mesure en vigueur n’a encore été appréciée.
    [one] { $worked } mesure efficace sur { $judged } appréciée.
    [many] Efficaces : { $worked } sur { $judged } mesures appréciées ({ $share }).
   *[other] Efficaces : { $worked } sur { $judged } mesures appréciées ({ $share }).
}
effect-in-effect = En vigueur depuis
effect-followed = Ce qui a suivi
effect-kpi-outcome = { $code } : { $outcome }
effect-ledger-empty = Aucune mesure n’est encore en vigueur
effect-ledger-empty-hint = Dès sa date d’effet, une mesure figure ici avec ce qui a suivi et l’appréciation.
effect-ledger-none = Aucune mesure ne correspond
effect-ledger-none-hint = Un autre filtre la trouvera peut-être.
