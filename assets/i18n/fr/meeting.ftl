### One meeting.

meeting-details = Date et lieu
meeting-edit-details = Modifier date et lieu
meeting-agenda = Ordre du jour
meeting-agenda-sum = { $minutes } minutes
meeting-agenda-add = Ajouter un point
meeting-agenda-edit = Modifier le point
meeting-agenda-up = Monter
meeting-agenda-down = Descendre
meeting-agenda-remove = Retirer le point
meeting-agenda-number = Numéro
meeting-agenda-minutes = Minutes
meeting-attendance = Présences
meeting-outcome = Résultats
meeting-outcome-none = Rien n’est encore noté.
meeting-export-minutes = Exporter le PV
meeting-withdraw = Annuler la réunion
meeting-withdraw-question = Annuler { $meeting } ?
meeting-withdraw-body = Son ordre du jour et ses sièges disparaissent avec elle. C’est annulable.
meeting-history = Reprise des dossiers antérieurs du comité
rating-change = { $from } à { $to }

## Corrigenda

corrigendum-list = Rectificatifs au procès-verbal
corrigendum-button = Rédiger un rectificatif…
corrigendum-to = Rectificatif au procès-verbal de { $meeting }
corrigendum-minutes-of = Procès-verbal de
corrigendum-adopt = Adopter le rectificatif
corrigendum-hint = { $meeting } l’adopte. Le procès-verbal approuvé reste tel quel ; le rectificatif est numéroté et imprimé à sa suite.
corrigendum-old-hint = La phrase telle qu’elle figure au procès-verbal approuvé.
corrigendum-both = Citez la phrase et donnez sa nouvelle rédaction.
corrigendum-needs-session = Seule une réunion en séance adopte un rectificatif : ouvrez d’abord la prochaine réunion.
corrigendum-line = { $label } : { $text }
corrigendum-replaced = Au lieu de « { $old } », lire « { $new } ».
