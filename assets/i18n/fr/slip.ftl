### Fiches des services : les feuilles que les unités remplissent, et leur retour.

## In the sheet

slip-sheet-title = Chiffres mensuels des indicateurs pour : { $committee }
slip-sheet-name = Chiffres
slip-sheet-due = Merci de renvoyer ce fichier avant le { $due }.
slip-sheet-instructions = Remplissez uniquement les cellules colorées, en nombres simples, sans unité. Laissez vide un chiffre qui n’est pas prêt : il sera redemandé. S’il ne viendra pas du tout, choisissez « { $missing } » et dites pourquoi dans la remarque. Choisissez « { $provisional } » s’il peut encore changer. Enregistrez le fichier dans son format et renvoyez-le.
slip-sheet-filled-by = Remplie par
slip-sheet-indicator = Indicateur et définition
slip-sheet-code = Code
slip-sheet-first = Premier chiffre
slip-sheet-second = Second chiffre
slip-sheet-fill-in = À remplir
slip-sheet-check = Résultat et contrôle
slip-sheet-state = Si non définitif
slip-sheet-remark = Remarque
slip-provisional = Provisoire
slip-missing = Manquant
slip-rule-title = À vérifier
slip-rule-number = Un nombre positif ou nul, sans unité.
slip-rule-denominator = Un nombre supérieur à 0. S’il n’y a eu aucun cas, choisissez « { $missing } » et dites-le dans la remarque.
slip-rule-percentile = Un nombre qui n’est pas inférieur à la médiane.
slip-rule-state = Choisissez dans la liste ou laissez la cellule vide.
slip-check-both = les deux chiffres ?
slip-check-order = plus de 100 % ?
slip-check-percentile = sous la médiane ?
slip-check-either = chiffres ou manquant ?
slip-check-reason = motif ?

## The screen

slip-title = Fiches des services
slip-subtitle = Ce qui est demandé à chaque unité pour { $month }
slip-month = Mois
slip-due = Retour avant le
slip-language = Langue des fiches
slip-write-count = { $count ->
    [one] Écrire { $count } fiche…
   *[other] Écrire { $count } fiches…
}
slip-write-none = Chaque unité a sa fiche ou ses valeurs pour ce mois. Le bouton d’une ligne en écrit une malgré tout.
slip-write-one = Écrire…
slip-write-again = Réécrire…
slip-write-of = { $act } { $unit }
slip-take-in = Reprendre des fiches revenues…
slip-unit = Unité
slip-kpis = Indicateurs
slip-on-file = Enregistrés
slip-on-file-count = { $reported } sur { $asked }
slip-standing = État
slip-standing-not-issued = Pas encore écrite
slip-standing-issued = Attendue le { $date }
slip-standing-returned = Revenue le { $date }
slip-standing-returned-by = Revenue le { $date }, { $name }
slip-standing-not-needed = Tout est enregistré
slip-without-unit = Aucune unité n’est interrogée sur { $codes }
slip-without-unit-sentence = Donnez à chacun, dans sa fiche descriptive, une fonction responsable rattachée à une unité.
slip-nobody = Aucune unité n’a d’indicateur à fournir
slip-nobody-sentence = Une fiche demande les indicateurs dont la fonction responsable appartient à l’unité. Fonctions et unités se règlent sous Personnes, la fonction responsable sur la fiche de l’indicateur.
slip-drop-hint = Un fichier par unité, à remplir avec n’importe quel tableur. Les fichiers revenus peuvent aussi être déposés ici, plusieurs à la fois.

## Writing them

slip-folder-title = Où écrire les fiches ?
slip-folder = Dossier
slip-folder-write = Écrire
slip-not-a-folder = { $path } n’est pas un dossier accessible. Choisissez-en un autre ; rien n’a été écrit.
slip-exists = { $file } se trouve déjà dans ce dossier. Choisissez-en un autre ou déplacez-le ; rien n’a été écrit.
slip-written = { $count ->
    [one] { $count } fiche se trouve dans { $folder }.
   *[other] { $count } fiches se trouvent dans { $folder }.
}
slip-none-written = Aucune fiche n’a été écrite. { $reason }
slip-some-written = Fiches écrites : { $count }. Puis l’écriture s’est arrêtée : { $reason }

## Taking them in

slip-returned-title = Fiches revenues
slip-returned-picker = Quelles fiches sont revenues ?
slip-returned-hint = Un fichier, ou un dossier : toutes ses fiches sont prises.
slip-no-files = Il n’y a aucun fichier XLSX dans { $folder }.
slip-back = Vers les unités
slip-of = { $unit }, { $month }
slip-ready = Prête
slip-refused = Non reprise
slip-to-correct = À corriger
slip-to-answer = À répondre
slip-name = Remplie par
slip-name-hint = Selon la fiche ; conservé à côté de chaque valeur.
slip-take-in-count = { $count ->
    [one] Reprendre { $count } valeur
   *[other] Reprendre { $count } valeurs
}
slip-put-aside = Mettre de côté
slip-faults = Cellules à corriger
slip-faults-sentence = Corrigez-les dans le fichier, puis reprenez-le.
slip-undelivered = Laissés vides et toujours attendus : { $codes }
slip-declared-missing = { $code } est déclaré manquant : { $reason }
slip-is-provisional = provisoire
slip-no-values = Aucun chiffre à enregistrer
slip-no-values-sentence = La fiche ne fait que déclarer des chiffres manquants, ou répète ce qui est enregistré.
slip-blocked-faults = Certaines cellules ne sont pas encore lisibles.

## Why one is not taken in

slip-error-too-large = Le fichier est plus grand que toute fiche. Demandez la fiche elle-même.
slip-error-not-a-workbook = Ce n’est pas un fichier XLSX. Demandez la fiche dans le format où elle a été remise.
slip-error-protected = La fiche est protégée par un mot de passe. Demandez-en une copie enregistrée sans mot de passe.
slip-error-unreadable = Le fichier est abîmé ou a été tronqué en route. Rien n’a été repris : demandez-le de nouveau.
slip-error-not-a-slip = Ce n’est pas une fiche de service. Les autres fichiers de valeurs se lisent sous « Importer des valeurs ».
slip-error-newer = La fiche a été écrite par une version plus récente de Lajna. Reprenez-la avec celle-ci.
slip-error-damaged = La feuille cachée de la fiche est abîmée à la ligne { $row }. Réécrivez la fiche et faites recopier les chiffres.
slip-error-other-workspace = La fiche appartient à un autre espace de travail. Ouvrez celui-ci pour la reprendre.
slip-error-unknown = Aucune fiche de ce genre n’a été remise depuis cet espace, ou sa remise a été annulée. Réécrivez-la.
slip-error-returned = Cette fiche a été reprise le { $date }, du fichier { $file }. Pour corriger des valeurs, réécrivez la fiche.
slip-error-month = Le mois de l’en-tête a été modifié : la fiche est pour { $month }. Utilisez la fiche du bon mois.
slip-error-unit = L’unité de l’en-tête a été modifiée : la fiche est pour { $unit }. Chaque unité remplit sa propre fiche.
slip-error-code = La ligne { $row } indique « { $found } » au lieu de { $code } ; ses chiffres pourraient être ceux d’un autre indicateur. Remplissez une fiche intacte.
slip-error-text = Un texte qui doit rester tel quel a été modifié. Remplissez une fiche intacte.
slip-error-replaced = La fiche a été réécrite avec un autre contenu après la remise de cette copie. Demandez la plus récente.
slip-error-kpi = { $code } n’est plus mesuré comme cette fiche le demande. Réécrivez la fiche.
slip-error-empty = Aucun chiffre n’est rempli et rien n’est déclaré manquant. Demandez ses chiffres à l’unité.
slip-fault-formula = { $cell }, { $code } : une formule. Mettez-y le nombre lui-même.
slip-fault-number-as-text = { $cell }, { $code } : « { $text } » est enregistré comme texte. Retapez le nombre avec le séparateur décimal du tableur.
slip-fault-not-a-number = { $cell }, { $code } : « { $text } » n’est pas un nombre. Mettez-y le nombre seul, et les mots dans la remarque.
slip-fault-date = { $cell }, { $code } : le tableur en a fait une date. Retapez le nombre.
slip-fault-no-value = { $cell }, { $code } : une erreur ou une valeur oui/non. Retapez le nombre.
slip-fault-state = { $cell }, { $code } : « { $text } » n’est pas dans la liste. Choisissez « { $provisional } » ou « { $missing } », ou laissez vide.
slip-fault-missing-with-figures = { $cell }, { $code } : déclaré manquant, mais des chiffres sont remplis. Gardez l’un des deux.
slip-fault-missing-without-reason = { $cell }, { $code } : déclaré manquant sans motif. Dites pourquoi dans la remarque.
