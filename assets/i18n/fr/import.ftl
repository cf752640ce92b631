import-title = Importer des valeurs d’indicateurs
import-nothing-written = Rien n’a encore été enregistré.
import-write-values = { $count ->
    [one] Enregistrer { $count } valeur
   *[other] Enregistrer { $count } valeurs
}
import-separator = Séparateur
import-encoding = Encodage
import-decimal-mark = Séparateur décimal
import-preview = Aperçu

## Why a file is refused

import-error-too-large = Le fichier fait { $size } Mo ; { $limit } Mo au plus peuvent être lus. N’exportez que les mois nécessaires.
import-error-empty = Il ne contient aucun texte. Choisissez un autre fichier ou copiez de nouveau les cellules.
import-error-binary = C’est { $kind }, pas un fichier texte. Enregistrez-le en CSV, ou copiez les cellules et collez-les ici.
import-binary-pdf = un document PDF
import-binary-workbook = un classeur de tableur
import-binary-office = un ancien fichier Office
import-binary-zip = une archive ZIP
import-binary-gzip = une archive GZIP
import-binary-png = une image PNG
import-binary-jpeg = une image JPEG
import-binary-sqlite = une base de données
import-error-nul = La ligne { $line } contient un caractère étranger à tout texte. Le fichier est abîmé ou n’est pas du texte ; exportez-le de nouveau.
import-error-undecodable = La ligne { $line } ne se lit pas en { $encoding }. Choisissez un autre encodage.
import-error-carriage-return = La ligne { $line } s’interrompt au milieu d’une rangée. Exportez de nouveau le fichier.
import-error-quote = Un guillemet ouvert à la ligne { $line } n’est jamais fermé. Corrigez-le dans le fichier.
import-error-separator = Aucun séparateur ne découpe le texte en colonnes. Choisissez-en un, ou copiez les cellules avec leurs en-têtes.
import-error-rows = Il y a plus de { $limit } lignes. Importez moins de mois à la fois.
import-error-columns = La ligne { $line } a plus de { $limit } colonnes. Vérifiez le séparateur.
import-error-cell = La cellule de la ligne { $line }, colonne { $column }, est trop longue pour une valeur. Vérifiez les guillemets.
import-error-header-only = Il y a un en-tête et rien en dessous.
import-error-ragged = La ligne { $line } a { $found } cellules, l’en-tête en a { $expected }. Corrigez la ligne ou le séparateur.
import-error-header = L’en-tête ne nomme ni mois ni indicateurs connus : { $header }. Indiquez le contenu de chaque colonne.
import-error-part-kpi = Aucune colonne ne nomme l’indicateur. Indiquez laquelle.
import-error-part-month = Aucune colonne ne nomme le mois. Indiquez laquelle.
import-error-part-value = Aucune colonne ne contient de valeurs. Indiquez laquelle.
import-error-repeated = Les colonnes { $first } et { $second } contiennent toutes deux : { $column }. Écartez-en une.
import-error-questions = Plus de { $limit } points sont incertains. La disposition est sans doute autre ; vérifiez-la.

## How a file is read

import-encoding-western = Windows-1252 (Europe occidentale)
import-encoding-arabic = Windows-1256 (arabe)
import-separator-tab = Tabulation
import-separator-semicolon = Point-virgule ;
import-separator-comma = Virgule ,
import-separator-pipe = Barre verticale
import-decimal-point = Point 1.5
import-decimal-comma = Virgule 1,5
import-shape = Disposition
import-shape-months-across = Mois en colonnes
import-shape-kpis-across = Indicateurs en colonnes
import-shape-long = Une valeur par ligne
import-column-kpi = Code ou nom de l’indicateur
import-column-month = Mois
import-column-of-month = Valeurs pour { $month }
import-column-of-kpi = Valeurs de { $kpi }
import-column-value = Valeur ou médiane
import-column-numerator = Numérateur
import-column-denominator = Dénominateur
import-column-percentile = 90e percentile
import-column-left-out = Écartée
import-column-unknown = Non reconnue

## Questions

import-ask-encoding = Laquelle de ces lectures est juste ?
import-ask-encoding-body = Les octets seuls ne disent pas comment les lettres sont codées.
import-ask-decimal = { $raw } : { $point } ou { $comma } ?
import-ask-decimal-body = Ligne { $line }, colonne { $column }. La réponse vaut pour tout le fichier.
import-ask-mixed = Quel est le séparateur décimal ?
import-ask-mixed-body = { $first } (ligne { $line }) et { $second } (ligne { $other }) se contredisent.
import-ask-unknown-kpi = « { $label } » n’est pas un indicateur connu
import-ask-unknown-month = « { $label } » n’est pas un mois
import-ask-unknown-column = La colonne { $column } « { $label } » n’est pas reconnue
import-ask-unmatched-body = D’abord à la ligne { $line } ; cellules remplies : { $count }.
import-ask-value = { $code }, { $month } : { $raw }
import-doubt-not-a-number = Ligne { $line } : ce n’est pas un nombre.
import-doubt-not-finite = Ligne { $line } : ce nombre ne peut pas être enregistré.
import-doubt-incomplete = Ligne { $line } : l’un de deux chiffres qui vont ensemble manque.
import-doubt-zero-denominator = Ligne { $line } : le dénominateur est nul.
import-doubt-negative-count = Ligne { $line } : un effectif ne peut pas être négatif.
import-doubt-exceeds = Ligne { $line } : le numérateur dépasse le dénominateur.
import-doubt-negative = Ligne { $line } : la valeur est négative.
import-doubt-bounds = Ligne { $line } : la valeur sort de l’intervalle de { $low } à { $high }.
import-doubt-disagrees = Ligne { $line } : les effectifs donnent { $value }.
import-doubt-counts = Ligne { $line } : cet indicateur n’a pas d’effectifs ; seule la valeur est retenue.
import-doubt-percentile = Ligne { $line } : cet indicateur n’a pas de percentile ; seule la valeur est retenue.
import-doubt-percentile-below = Ligne { $line } : le 90e percentile est sous la médiane.
import-doubt-percent = Ligne { $line } : le signe % n’est pas attendu pour cet indicateur.
import-doubt-duplicate = Ligne { $line } : la ligne { $other } donne déjà une autre valeur ; celle-ci la remplacerait.
import-doubt-duplicate-same = Ligne { $line } : la même valeur figure aussi à la ligne { $other }.
import-doubt-future = Ligne { $line } : ce mois n’est pas terminé.
import-doubt-far = Ligne { $line } : loin des valeurs récentes, de médiane { $median }.
import-answer-take = La prendre
import-proposed = { $answer } (proposé)
import-answer-leave-out = Écarter
import-remark = { $question } Prise telle quelle.

## The screen

import-start = Valeurs d’un fichier ou d’un tableur
import-start-sentence = Choisissez un fichier CSV ou texte, ou copiez des cellules d’un tableur avec leurs en-têtes et collez-les ci-dessous. Rien n’est enregistré avant que vous l’ayez vu.
import-choose-file = Choisir un fichier…
import-other-source = Un autre fichier…
import-paste-label = Cellules d’un tableur
import-read-pasted = Lire ces cellules
import-pasted-name = Cellules collées
import-source = { $name } : lignes { $rows }, colonnes { $columns }. L’enregistrement est un seul acte, annulable.
import-tab-values = Valeurs
import-tab-columns = Colonnes
import-look-at = À voir
import-first = Première
import-largest = La plus grande
import-strangest = La plus insolite
import-on-file = Enregistrée
import-as-stored = Telle qu’enregistrée
import-check = Contrôle
import-status-new = Nouvelle
import-status-revised = Révision
import-status-unchanged = Inchangée
import-status-left-out = Écartée
import-questions = Questions
import-answers-proposed = réponses proposées
import-accept-all = Accepter les propositions
import-errors = Pas encore lisible
import-no-questions = Rien n’est incertain.
import-more-questions = Autres questions : { $count }
import-sum-new = Nouvelles : { $count }
import-sum-revised = Révisées : { $count }
import-sum-unchanged = Identiques à celles enregistrées : { $count }
import-sum-left-out = Écartées : { $count }
import-sum-missing = Cellules vides, manquantes et jamais nulles : { $count }
import-sum-absent = Absents du fichier : { $codes }
import-reason = Motif des révisions
import-reason-hint = Figure à côté de chaque valeur modifiée ; l’ancienne est conservée.
import-provisional = Ces valeurs sont provisoires
import-show-unchanged = Montrer aussi les valeurs inchangées
import-blocked-errors = Le fichier n’est pas encore lisible.
import-blocked-questions = Répondez d’abord aux questions ; un clic accepte les propositions.
import-blocked-reason = Donnez d’abord le motif des révisions.
import-blocked-nothing = Rien à enregistrer : toutes les valeurs le sont déjà.
import-column-number = Colonne
import-column-heading = En-tête
import-column-holds = Contenu
import-nothing-shown = Aucune valeur ne changerait
import-nothing-shown-sentence = Cochez « Montrer aussi les valeurs inchangées » pour voir ce qui a été lu.
