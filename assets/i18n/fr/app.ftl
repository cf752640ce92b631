## The name of the product is not translated.

app-name = Lajna

## Navigation

nav-overview = Vue d’ensemble
nav-meetings = Réunions
nav-elements = Éléments
nav-kpis = Indicateurs
nav-corrections = Mesures correctives
nav-problems = Problèmes
nav-decisions = Décisions
nav-people = Membres
nav-settings = Paramètres
nav-log = Journal
nav-room = Séance
app-search = Rechercher
app-commands = Commandes
app-search-hint = Personnes, éléments, indicateurs, problèmes, mesures correctives, décisions, notes

## State of the file

app-saved = Modifications enregistrées
app-file-complete = Fichier complet
app-published = Fichier complet, publié à { $time }
app-publishing = Publication…
app-not-published = Pas encore publié dans le fichier
app-read-only = Lecture seule

## Buttons and acts

app-open = Ouvrir
app-add = Ajouter
app-edit = Modifier
app-cancel = Annuler
app-close = Fermer
app-save = Enregistrer
app-remove = Retirer
app-retire = Retirer du catalogue
app-restore = Rétablir
app-undo = Annuler l’action
app-undo-named = Annuler : { $act }
app-redo-named = Rétablir : { $act }
app-export = Exporter
app-import = Importer
app-back = Retour
app-continue = Continuer
app-confirm = Confirmer
app-choose = Choisir…
app-browse = Parcourir…
app-details = Détails
app-all = Tous
app-yes = Oui
app-no = Non
app-required = obligatoire
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
count-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
