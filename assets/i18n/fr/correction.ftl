correction-state-proposed = Proposée
correction-state-decided = Décidée
correction-state-in-progress = En cours
correction-state-implemented = Mise en œuvre
correction-state-under-observation = En observation
correction-state-verdict = Appréciée
correction-state-closed = Clôturée
correction-state-rejected = Rejetée
correction-state-superseded = Remplacée
correction-state-reversed = Annulée
correction-state-postponed = Reportée

## The verdict on the effect of a correction

verdict-effective = Efficace
verdict-no-effect = Aucun effet démontré
verdict-harmful = Effet secondaire nuisible
verdict-confounded = Effet non isolable
verdict-too-early = Trop tôt
verdict-due = Appréciation à rendre
correction-expected-effect = Effet attendu
correction-should-rise = devrait augmenter
correction-should-fall = devrait baisser
correction-guard-at-most = au plus { $value }
correction-guard-at-least = au moins { $value }
correction-original-due = Première échéance

## Problems

problem-severity-low = Faible
problem-severity-medium = Moyenne
problem-severity-high = Élevée
problem-severity-critical = Critique
problem-state-open = Ouvert
problem-state-in-treatment = En traitement
problem-state-resolved = Résolu
problem-state-accepted = Risque accepté
problem-first-seen = Première constatation
problem-severity = Gravité
