correction-state-proposed = Proposée
correction-state-decided = Décidée
correction-state-in-progress = En cours
correction-state-implemented = Mise en œuvre
correction-state-observed = En observation
correction-state-closed = Clôturée
correction-state-rejected = Rejetée
correction-state-superseded = Remplacée
correction-state-reversed = Annulée
correction-state-postponed = Reportée

## What a follow-up entry records

correction-update-proposed = Proposée
correction-update-decided = Décidée
correction-update-progress = Avancement
correction-update-postponed = Reportée
correction-update-new-date-refused = Nouvelle échéance refusée
correction-update-implemented = Mise en œuvre
correction-update-verdict = Appréciation
correction-update-reversed = Annulée
correction-update-superseded = Remplacée
correction-update-rejected = Rejetée
correction-update-closed = Clôturée

## The verdict on the effect of a correction

verdict-effective = Efficace
verdict-no-effect = Aucun effet démontré
verdict-wrong-way = Évolution inverse
verdict-already-moving = Avait déjà bougé avant
verdict-harmful = Effet secondaire nuisible
verdict-confounded = Effet non isolable
verdict-too-early = Trop tôt
verdict-due = Appréciation à rendre
correction-expected-effect = Effet attendu
correction-should-rise = devrait augmenter
correction-should-fall = devrait baisser
correction-should-be-known = devrait être connu
correction-should-not-worsen = ne doit pas se dégrader
correction-guard-at-most = au plus { $value }
correction-guard-at-least = au moins { $value }
correction-original-due = Première échéance

## Problems

problem-severity-low = Faible
problem-severity-moderate = Moyenne
problem-severity-high = Élevée
problem-severity-critical = Critique
problem-state-open = Ouvert
problem-state-treated = En traitement
problem-state-closed = Clos
problem-state-withdrawn = Retiré
problem-severity = Gravité
