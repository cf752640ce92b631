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
