start-title = Quel fichier ?
start-continue = Continuer
start-last-opened = Dernière ouverture le { $date }
start-new = Nouvel espace de travail
start-demo = Découvrir la démonstration
start-check = Vérifier un fichier
start-open = Ouvrir un fichier
start-drop-here = Déposez ici un fichier de travail
start-path = Chemin du fichier
    [one] { $acts } acte n’est pas encore dans { $file } : il est en sécurité sur cet ordinateur.
   *[other] { $acts } actes ne sont pas encore dans { $file } : ils sont en sécurité sur cet ordinateur.
}
start-privacy = Le mois du comité, dans un seul fichier. Rien ne quitte cet ordinateur.
start-recent = Récents
start-no-recent = Aucun fichier de travail ouvert ici encore
start-no-recent-body = Créez-en un, ouvrez un fichier ou parcourez la démonstration.
start-something = Commencer
start-open-last = Ouvrir le dernier fichier
start-open-other = Ouvrir un autre fichier
start-drop-or-type = Déposez ici un fichier .lajna ou tapez son chemin
start-new-body = Avec 18 éléments, 28 indicateurs et l’échelle de cotation comme première ébauche.
start-demo-body = Méridia, 24 mois, 24 réunions. Sa date est le 12 novembre 2026. Rien n’y est réel.
start-check-body = Vérifiez qu’un fichier de travail est intact avant de vous y fier.
start-left-behind = { $acts ->
    [one] { $acts } acte n’est pas encore dans { $file } : il est en sécurité sur cet ordinateur.
   *[other] { $acts } actes ne sont pas encore dans { $file } : ils sont en sécurité sur cet ordinateur.
}
start-go-on = Continuer
start-not-opened = Le fichier n’a pas été ouvert
start-open-read-only = Ouvrir en lecture seule
start-take-over = Prendre la main
start-take-over-title = Prendre la main sur le fichier ?
start-take-over-body = { $person } écrit peut-être encore sur { $machine }. Demandez d’abord ; le motif figure au journal.
start-older = Générations antérieures à côté
start-older-none = Aucune génération antérieure trouvée à côté.
start-generation = Génération { $number }
start-checked = Vérification de { $file }
start-sound = Intact
start-unsound = Endommagé
start-unsound-body = Ne travaillez pas dans ce fichier. Il est resté tel quel.
start-form-organisation = Administration
start-form-committee = Comité
start-form-committee-usual = Comité de gestion des risques
start-form-short = Sigle
start-form-short-hint = Devant les numéros : { $example }
start-form-short-wrong = Lettres et chiffres seulement, 8 au plus.
start-form-language = Langue du comité
start-form-place = Lieu des réunions
start-form-path = Fichier
start-form-path-missing = Indiquez où sera le fichier.
start-form-create = Créer le fichier de travail
start-no-network = Aucun réseau n’est utilisé
start-theme-next = Apparence : { $theme }
