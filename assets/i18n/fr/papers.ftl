## The papers around the minutes

paper-foot = { $title } · imprimé le { $date }
paper-attendance = Feuille de présence
paper-attendance-of = Feuille de présence { $meeting }
paper-attendance-hint = Émargez sur votre ligne. En cas de suppléance, inscrivez votre nom à côté de la signature.
paper-attendance-closed = Feuille arrêtée après l’ouverture de la séance ; les changements sont notés au procès-verbal.
paper-column-signature = Signature
paper-pack-fingerprint = Empreinte de l’ordre du jour

paper-extract = Extrait du procès-verbal
paper-extract-of = Décision { $decision }
paper-extract-title = Extrait { $decision }
paper-extract-decision = Décision
paper-extract-grounds = Motifs
paper-extract-actions = Suites à donner
paper-extract-certified = Extrait certifié conforme au procès-verbal { $meeting } de la séance du { $date }.
paper-extract-certified-draft = Extrait certifié conforme au projet de procès-verbal { $meeting } de la séance du { $date }. Le procès-verbal n’est pas encore approuvé.
paper-extract-issued = Délivré le { $date }.

paper-one-page = Une page
paper-board = Une page sur { $meeting }
paper-board-of = { $meeting } du { $date } en une page
paper-board-signals = Ce qui a bougé
paper-board-no-signal = Aucun signal n’est consigné : les chiffres sont restés dans leur variation habituelle.
paper-board-late = Mesures correctives en retard
paper-board-none-late = Aucune mesure corrective n’était en retard le jour de la réunion.
paper-column-late = Retard
paper-days-late = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
paper-board-more = { $count ->
    [one] { $count } autre figure au procès-verbal.
   *[other] { $count } autres figurent au procès-verbal.
}
paper-board-move = { $element } de { $from } à { $to }
paper-board-moved = Ont changé : { $elements }.
paper-board-none-moved = Aucune cotation n’a changé.
paper-board-legend = 5 efficace, 1 inefficace ; une case foncée est faible. Un cadre marque une cotation qui a changé.

calendar-summary = { $number } { $title }
calendar-fact = { $label } : { $value }
calendar-name = Mesures correctives, { $committee }
calendar-export = Calendrier (ICS)
paper-extract-export = Extrait

export-name-attendance = { $meeting } feuille de présence
export-name-extract = { $decision } extrait
export-name-one-pager = { $meeting } une page
export-name-actions = Calendrier des mesures correctives
export-decision-not-found = La décision n’existe pas. Rien n’a été écrit.

palette-export-attendance = Exporter la feuille de présence { $meeting }
palette-export-one-pager = Exporter une page sur { $meeting }
palette-export-actions = Exporter les mesures correctives en calendrier

## The words of the minutes

wording-title = Rédaction
wording-hint = Reformulez un paragraphe ; ce qui a été saisi se change dans son enregistrement.
wording-language = Langue du texte
wording-reword = Reformuler
wording-text = Rédaction
wording-reworded = Reformulé
wording-stale = Dépassé
wording-said = Les enregistrements disaient
wording-says = Les enregistrements disent
wording-keep = Garder cette rédaction
wording-take-new = Prendre le nouveau texte
wording-restore = Revenir au texte généré
wording-discard = Écarter
wording-source = Source : { $place }
wording-empty = Saisissez d’abord la rédaction.
wording-not-open = La séance n’est pas encore ouverte.
wording-approved = Le procès-verbal est approuvé : sa rédaction ne change plus.
wording-homeless = Rédactions sans paragraphe
wording-homeless-hint = Les enregistrements n’ont plus ces paragraphes. Ils ne sont pas imprimés.
