## What `lajna analyse` prints

analyse-limits = Moyenne { $center } · limite basse { $lower } · limite haute { $upper }
analyse-ranges = Étendue mobile moyenne { $range } · limite des étendues { $limit }
analyse-variation = Variation : { $word }
analyse-assurance = Cible : { $word }
analyse-added = { $count ->
    [one] { $count } mois absent du fichier compte comme manquant.
   *[other] { $count } mois absents du fichier comptent comme manquants.
}
analyse-signal = { $period } : { $value } · { $rules }

analyse-added-periods = { $count ->
    [one] { $count } période absente du fichier compte comme manquante.
   *[other] { $count } périodes absentes du fichier comptent comme manquantes.
}
analyse-season = Saison : les valeurs ressemblent à celles de l’année précédente (corrélation { $likeness }). Un signal peut être saisonnier ; comparez-le à la même époque d’autres années.

## Whether a change worked (--effective)

analyse-expected-higher = Changement à partir de { $start } ; une hausse est attendue ensuite.
analyse-expected-lower = Changement à partir de { $start } ; une baisse est attendue ensuite.
analyse-verdict = Les chiffres proposent : { $verdict }
analyse-no-signal = { $points ->
    [one] Pas encore de signal ({ $points } valeur)
   *[other] Pas encore de signal ({ $points } valeurs)
}
analyse-no-effect = { $points ->
    [one] Aucun effet démontré ({ $points } valeur)
   *[other] Aucun effet démontré ({ $points } valeurs)
}
analyse-too-early = { $points ->
    [0] Trop tôt pour juger
    [one] Trop tôt pour juger ({ $points } valeur)
   *[other] Trop tôt pour juger ({ $points } valeurs)
}
analyse-too-few-before = Trop peu de valeurs avant
analyse-before-after = Médiane { $before } avant (n = { $count_before }), { $after } après (n = { $count_after }) : écart { $difference }
analyse-frozen = Limites figées de { $first } à { $last } : moyenne { $center } · limite basse { $lower } · limite haute { $upper }
analyse-because-back = De retour dans ses limites depuis { $month }, après des valeurs hors limites.
analyse-because-run = { $points ->
    [one] La série qui porte le signal a commencé en { $since }, { $points } valeur avant le changement.
   *[other] La série qui porte le signal a commencé en { $since }, { $points } valeurs avant le changement.
}
analyse-because-season = À la même époque de l’année précédente, l’écart à la moyenne était aussi grand ({ $then } contre { $now }) : ce peut être la saison.
analyse-because-unknown = Trop peu de valeurs avant pour reconnaître une saison.
analyse-because-few-after = { $points ->
    [0] Aucune valeur après pour l’instant ; il en faut trois.
    [one] { $points } valeur après ; il en faut trois.
   *[other] { $points } valeurs après ; il en faut trois.
}
analyse-because-few-before = { $points ->
    [0] Aucune valeur avant ; les limites en demandent six.
    [one] { $points } valeur avant ; les limites en demandent six.
   *[other] { $points } valeurs avant ; les limites en demandent six.
}
analyse-because-provisional = { $points ->
    [one] Des limites tirées de { $points } valeur sont provisoires.
   *[other] Des limites tirées de { $points } valeurs sont provisoires.
}
analyse-because-closed = La définition a changé en { $month } : les valeurs suivantes ne sont pas comparées.
analyse-because-event = Ce qui s’est passé en { $period } peut aussi l’expliquer.
analyse-because-no-signal = { $points ->
    [one] { $points } valeur sans signal ; cela ne devient parlant qu’à partir de { $wanted }.
   *[other] { $points } valeurs sans signal ; cela ne devient parlant qu’à partir de { $wanted }.
}

## Why a series is not analysed

analyse-columns = La ligne { $line } a { $found } cellules ; il faut une période et une valeur. Ne gardez que ces deux colonnes ; si la virgule est la marque décimale, séparez les cellules par un point-virgule.
analyse-no-period = La ligne { $line } a une valeur mais pas de période. Nommez la période ou supprimez la ligne.
analyse-not-a-number = Ligne { $line } : « { $text } » n’est pas un nombre. Corrigez-le, ou laissez la cellule vide si la valeur manque.
analyse-mixed-decimals = La ligne { $point } a un point décimal, la ligne { $comma } une virgule décimale. Utilisez partout la même marque.
analyse-ambiguous-decimal = Ligne { $line } : « { $text } » peut se lire de deux façons. Dites quelle est la marque décimale, avec --decimal point ou --decimal comma.
analyse-twice = « { $period } » figure à la ligne { $first } et de nouveau à la ligne { $line }. N’en gardez qu’une.
analyse-out-of-order = Ligne { $line } : { $period } vient après { $before }. Triez les lignes par mois, le plus ancien d’abord.
analyse-unknown-period = La période « { $period } » n’est pas dans le fichier. Ses périodes vont de { $first } à { $last } ; écrivez-les comme elles y figurent.
analyse-baseline-backwards = La référence commence par { $first } et finit plus tôt, par { $last }. Donnez d’abord la période la plus ancienne.
analyse-which-column = Plusieurs colonnes peuvent contenir les valeurs : { $names }. Dites laquelle, avec --column NOM.
analyse-no-column = Le fichier n’a pas de colonne « { $name } ». Ses colonnes de valeurs sont { $names }.
analyse-not-a-month = Ligne { $line } : « { $text } » n’est pas une période comme les autres. Supprimez la ligne si c’est un total ou une remarque, ou écrivez sa période comme les autres.
analyse-ambiguous-date = Ligne { $line } : « { $text } » peut être deux dates différentes. Écrivez l’année d’abord, comme dans 2026-01-31.
analyse-baseline-after = La référence finit par { $last }, mais le changement a pris effet avec { $effective }. Terminez-la plus tôt : seules les valeurs d’avant un changement permettent de juger la suite.
