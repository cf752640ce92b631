## The name of the product is not translated.

app-name = Lajna
app-tagline = La revue mensuelle d’un comité de gestion des risques douaniers

## Navigation

nav-overview = Vue d’ensemble
nav-meetings = Réunions
nav-elements = Éléments
nav-kpis = Indicateurs
nav-corrections = Mesures correctives
nav-problems = Problèmes
nav-decisions = Décisions
nav-strategy = Stratégie
nav-risks = Risques
nav-people = Membres
nav-settings = Paramètres
nav-log = Journal
nav-room = Séance
nav-start = Accueil
app-search = Rechercher
app-commands = Commandes
app-no-results = Aucun résultat
app-search-hint = Personnes, éléments, indicateurs, problèmes, mesures correctives, décisions, notes

## State of the file

app-saved = Modifications enregistrées
app-saving = Enregistrement…
app-not-saved = Non enregistré
app-file-complete = Fichier complet
app-published = Fichier complet, publié à { $time }
app-publishing = Publication…
app-not-published = Pas encore publié dans le fichier
app-read-only = Lecture seule

## Buttons and acts

app-open = Ouvrir
app-new = Nouveau
app-add = Ajouter
app-edit = Modifier
app-cancel = Annuler
app-close = Fermer
app-save = Enregistrer
app-delete = Supprimer
app-remove = Retirer
app-retire = Retirer du catalogue
app-restore = Rétablir
app-undo = Annuler l’action
app-redo = Rétablir l’action
app-undo-named = Annuler : { $act }
app-redo-named = Rétablir : { $act }
app-export = Exporter
app-import = Importer
app-print = Imprimer
app-back = Retour
app-next = Suivant
app-previous = Précédent
app-continue = Continuer
app-confirm = Confirmer
app-apply = Appliquer
app-choose = Choisir…
app-browse = Parcourir…
app-copy = Copier
app-retry = Réessayer
app-details = Détails
app-show = Afficher
app-hide = Masquer
app-sort = Trier
app-filter = Filtrer
app-all = Tous
app-none = Aucun
app-yes = Oui
app-no = Non
app-ok = OK
app-optional = facultatif
app-required = obligatoire
app-help = Aide
app-more = Plus
app-today = Aujourd’hui
app-today-at = Aujourd’hui à { $time }
app-language = Langue
app-date = Date
app-time = Heure
app-name-field = Nom
app-code = Code
app-state = État
app-reason = Motif
app-note = Note
app-person-and-role = { $person }, { $role }
app-page-of = Page { $page } sur { $pages }
app-from-to = { $first } à { $last }

## Units of values

unit-percent = pour cent
unit-points-symbol = pt
unit-hours = heures
unit-hours-symbol = h
unit-per-thousand = pour 1 000 déclarations
unit-ratio = rapport
unit-currency = monnaie
unit-officer-hours = heures-agent
unit-count = nombre

## How a value is measured

kpi-measure-ratio = Numérateur et dénominateur
kpi-measure-duration = Durée (médiane, 90e centile)
kpi-measure-number = Nombre unique

## Counts

count-days-overdue = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
count-days-left = { $days ->
    [one] { $days } jour restant
   *[other] { $days } jours restants
}
count-postponements = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
count-matters = { $count ->
    [one] { $count } affaire
   *[other] { $count } affaires
}
count-decisions = { $count ->
    [one] { $count } décision
   *[other] { $count } décisions
}
count-corrections = { $count ->
    [one] { $count } mesure corrective
   *[other] { $count } mesures correctives
}
count-problems = { $count ->
    [one] { $count } problème
   *[other] { $count } problèmes
}
count-elements = { $count ->
    [one] { $count } élément
   *[other] { $count } éléments
}
count-kpis = { $count ->
    [one] { $count } indicateur
   *[other] { $count } indicateurs
}
count-members = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}
count-meetings = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
count-values = { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}
count-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
count-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
