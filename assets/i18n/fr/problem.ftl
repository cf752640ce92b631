## The register of problems

problem-title = Problèmes
problem-add = Signaler un problème
problem-search = Chercher titre, cause, élément
problem-column-number = N°
problem-column-title = Problème
problem-column-elements = Éléments
problem-column-raised = Signalé
problem-column-owner = Responsable
problem-column-correction = Mesures correctives
problem-count = { $shown } sur { $all }
problem-none-title = Aucun problème enregistré
problem-none-hint = Signalez-en un ici, ou en séance pendant la discussion.
problem-no-match-title = Aucun problème ne correspond
problem-no-match-hint = Videz la recherche ou changez les filtres.
problem-clear = Tout afficher

## The page of a problem

problem-missing = Ce problème n’existe plus.
problem-description = Description
problem-evidence = Éléments de preuve
problem-cause = Cause
problem-cause-unknown = Pas encore connue
problem-not-written = Non renseigné
problem-owner-none = Personne encore
problem-raised-in = { $date } à { $meeting }
problem-closed-in = Clos à { $meeting }
problem-raise-correction = Proposer une mesure corrective
problem-close = Clore
problem-reopen = Rouvrir
problem-withdraw = Retirer
problem-elements = Éléments
problem-kpis = Indicateurs
problem-corrections = Mesures correctives
problem-links-none = Aucun
problem-recurs = Déjà vu
problem-recurs-from = Ce problème est une récidive de { $problem }.
problem-recurs-in = Il est revenu sous { $problem }.
problem-recurs-proposed = Mots semblables sur le même élément
problem-recurs-link = Déjà vu
problem-recurs-link-name = Marquer { $problem } comme cas antérieur
problem-recurs-unlink = Ce n’est pas le même
problem-recurs-none = Aucun problème antérieur ne lui ressemble.
problem-earlier-line = { $raised }, { $status }
problem-earlier-corrected = { $raised }, { $status }, { $corrections }
problem-record = Fiche
problem-history = Historique
