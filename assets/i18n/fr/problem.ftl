
## Forms

problem-form-add = Nouveau problème
problem-form-edit = Modifier le problème
problem-form-title = Ce qui ne va pas
problem-form-severity = Gravité
problem-form-description = Description
problem-form-evidence = Éléments de preuve
problem-form-cause = Cause
problem-form-cause-unknown = pas encore connue
problem-form-recurs = Déjà constaté sous
