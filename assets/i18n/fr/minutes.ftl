minutes-title = Procès-verbal de la réunion { $meeting }
minutes-contents = Sommaire
minutes-signature-of-chair = La présidence de la séance
minutes-signature-for-chair = Pour la présidence
minutes-signature-of-secretary = Le secrétariat
minutes-draft-mark = PROJET
minutes-attendance = Présences
minutes-guests = Invités
minutes-quorum = Quorum
minutes-conflicts = Conflits d’intérêts
minutes-none-declared = Aucun conflit déclaré.
minutes-agenda = Ordre du jour
minutes-previous = Procès-verbal de la réunion précédente
minutes-follow-up = Suivi des mesures correctives
minutes-kpi-summary = Synthèse des indicateurs
minutes-elements = Cotation des éléments
minutes-problems = Problèmes constatés
minutes-recommendations = Recommandations
minutes-decisions = Décisions
minutes-action-table = Tableau des actions
minutes-other-business = Questions diverses
minutes-closed-at = La séance est levée à { $time }.
minutes-annex-charts = Graphiques
minutes-annex-heat-map = Carte de chaleur
minutes-annex-gaps = Lacunes et révisions des données

## The first page

minutes-of-day = Procès-verbal du { $date }
minutes-review-of = Revue mensuelle, { $month }
minutes-extraordinary-of = Réunion extraordinaire, chiffres arrêtés en { $month }
minutes-state-draft = Projet, non approuvé
minutes-state-approved = Approuvé par { $meeting } le { $date }
minutes-state-corrected = Approuvé avec corrections par { $meeting } le { $date }
minutes-running-head = { $committee } · { $meeting }
minutes-running-foot = Procès-verbal { $meeting }
minutes-running-foot-draft = Procès-verbal { $meeting } · projet du { $date }
minutes-key-reference = Référence
minutes-key-kind = Nature
minutes-key-month = Mois examiné
minutes-key-date = Date
minutes-key-place = Lieu
minutes-key-time = Heure
minutes-key-founding-act = Acte constitutif
minutes-key-reports-to = Rattachement
minutes-key-state = État du procès-verbal
minutes-time-planned = prévue à { $start }
minutes-time-from = à partir de { $start }
minutes-time-from-to = de { $start } à { $end }

## Attendance and quorum

minutes-column-number = N°
minutes-column-name = Nom
minutes-column-office = Fonction
minutes-column-role = Au comité
minutes-column-presence = Présence
minutes-vacant = vacant
minutes-represented = Suppléance assurée par { $name }
minutes-present-from = Présence à partir de { $from }
minutes-present-until = Présence jusqu’à { $until }
minutes-present-between = Présence de { $from } à { $until }
minutes-apologies-from = Se sont fait excuser : { $names }.
minutes-absent-without = Absence non excusée : { $names }.
minutes-quorum-sum = { $present ->
    [0] Aucun des { $seats } membres ayant voix délibérative n’était présent ; { $needed } sont requis.
    [one] { $present } membre sur { $seats } ayant voix délibérative était présent ; { $needed } sont requis.
   *[other] { $present } membres sur { $seats } ayant voix délibérative étaient présents ; { $needed } sont requis.
}
minutes-quorum-roles = L’une au moins de ces fonctions doit être représentée dans la salle : { $roles }.
minutes-quorum-roles-missing = Aucune de ces fonctions n’était représentée dans la salle : { $roles }.
minutes-quorum-at-closing = { $present ->
    [0] À la clôture, plus aucun d’eux n’était dans la salle.
    [one] À la clôture, { $present } d’entre eux était encore dans la salle.
   *[other] À la clôture, { $present } d’entre eux étaient encore dans la salle.
}
minutes-quorum-reached = Le quorum était atteint.
minutes-quorum-not-reached = Le quorum n’était pas atteint. Le comité a délibéré et pris acte ; il n’a ni coté, ni approuvé, ni décidé.
minutes-quorum-lost = Le quorum a été perdu avant la fin. Dès lors, le comité a délibéré et pris acte ; il n’a plus coté, ni approuvé, ni décidé.

## Conflicts of interest

minutes-not-asked = Aucune déclaration d’intérêts n’est consignée.
minutes-conflict-leaves = { $about ->
    [item] { $person } : intérêt déclaré concernant le point { $matter } de l’ordre du jour ; sortie de la salle pendant l’examen.
    [element] { $person } : intérêt déclaré concernant l’élément { $matter } ; sortie de la salle pendant l’examen.
   *[general] { $person } : intérêt déclaré concernant les travaux du comité ; sortie de la salle pendant l’examen.
}
minutes-conflict-silent = { $about ->
    [item] { $person } : intérêt déclaré concernant le point { $matter } de l’ordre du jour ; présence sans participation.
    [element] { $person } : intérêt déclaré concernant l’élément { $matter } ; présence sans participation.
   *[general] { $person } : intérêt déclaré concernant les travaux du comité ; présence sans participation.
}
minutes-conflict-stays = { $about ->
    [item] { $person } : intérêt déclaré concernant le point { $matter } de l’ordre du jour ; participation maintenue.
    [element] { $person } : intérêt déclaré concernant l’élément { $matter } ; participation maintenue.
   *[general] { $person } : intérêt déclaré concernant les travaux du comité ; participation maintenue.
}

## Agenda, earlier minutes

minutes-column-item = Point
minutes-no-agenda = Aucun ordre du jour n’est consigné.
minutes-previous-approved = Le procès-verbal de { $meeting } du { $date } a été approuvé.
minutes-previous-corrected = Le procès-verbal de { $meeting } du { $date } a été approuvé avec corrections.
minutes-previous-none = Aucun procès-verbal n’a été approuvé lors de cette réunion.
minutes-corrigendum-adopted = Le comité a adopté le rectificatif { $number }.
minutes-corrigendum-old = Au lieu de
minutes-corrigendum-new = Lire
minutes-corrigenda = Rectificatifs au présent procès-verbal
minutes-corrigendum-by = Adopté par { $meeting } le { $date }

## Follow-up of corrections

minutes-follow-up-count = { $count ->
    [0] Aucune mesure corrective n’était ouverte avant cette réunion.
    [one] { $count } mesure corrective était ouverte avant cette réunion ou y a été reprise.
   *[other] { $count } mesures correctives étaient ouvertes avant cette réunion ou y ont été reprises.
}
minutes-column-correction = Mesure corrective
minutes-column-owner = Responsable
minutes-column-due = Échéance
minutes-column-state = État
minutes-column-report = Compte rendu
minutes-first-due = initiale : { $date }
minutes-in-effect = en vigueur depuis le { $date }
minutes-done-share = fait à { $percent } %
minutes-between-meetings = { $kind }, { $date }
minutes-new-due = nouvelle échéance { $date }

## KPIs

minutes-figures-at = Les chiffres sont ceux connus à la clôture de la réunion, le { $date } à { $time }.
minutes-figures-now = Les chiffres sont ceux connus à ce jour ; ils seront arrêtés à la clôture de la réunion.
minutes-column-kpi = Indicateur
minutes-column-change = Évolution
minutes-column-target = Cible
minutes-column-comment = Commentaire
minutes-rose = en hausse
minutes-fell = en baisse
minutes-same = inchangé
minutes-target-met = atteinte
minutes-target-missed = non atteinte
minutes-no-kpis = Aucun indicateur n’est en vigueur.
minutes-routine = { $count ->
    [one] Aucun signal pour un indicateur ({ $kpis }) : sa valeur n’appelle pas d’explication.
   *[other] Aucun signal pour { $count } indicateurs ({ $kpis }) : leurs valeurs n’appellent pas d’explication.
}

## Elements

minutes-elements-sum =
    { $rated ->
        [0] Aucun élément n’a été coté.
        [one] Un élément a été coté.
       *[other] { $rated } éléments ont été cotés.
    } { $confirmed ->
        [0] Aucun n’a été confirmé sans changement.
        [one] Un élément a été confirmé sans changement.
       *[other] { $confirmed } ont été confirmés sans changement.
    } { $unassessed ->
        [0] Aucun n’est resté sans évaluation.
        [one] Un élément n’a pas été évalué.
       *[other] { $unassessed } n’ont pas été évalués.
    } { $inapplicable ->
        [0] Aucun n’est sans objet.
        [one] Un élément est sans objet.
       *[other] { $inapplicable } sont sans objet.
    }
minutes-elements-open = { $count ->
    [0] Tous les éléments sont traités.
    [one] { $count } élément reste ouvert.
   *[other] { $count } éléments restent ouverts.
}
minutes-column-element = Élément
minutes-column-last = Dernière
minutes-column-new = Nouvelle
minutes-column-reason = Motif
minutes-dissent = Opinion divergente

## Problems, recommendations

minutes-problems-count = { $count ->
    [0] Aucun problème n’a été soulevé.
    [one] { $count } problème a été soulevé.
   *[other] { $count } problèmes ont été soulevés.
}
minutes-problem-title = { $number } { $title }
minutes-label-elements = Éléments
minutes-label-kpis = Indicateurs
minutes-label-evidence = Constats
minutes-label-cause = Cause
minutes-label-recurs = Récidive de
minutes-cause-unknown = pas encore connue
minutes-problems-closed = Clos lors de cette réunion :
minutes-no-recommendation = Aucune recommandation n’a été formulée.

## Decisions

minutes-decisions-count = { $count ->
    [0] Aucune décision n’a été prise.
    [one] { $count } décision a été soumise au comité.
   *[other] { $count } décisions ont été soumises au comité.
}
minutes-proposals-count = { $count ->
    [one] Faute de quorum, { $count } proposition est conservée pour ratification.
   *[other] Faute de quorum, { $count } propositions sont conservées pour ratification.
}
minutes-adopted-consensus = Adoptée par consensus.
minutes-adopted-ruling = Adoptée par décision de la présidence.
minutes-adopted-vote =
    Adoptée par vote : { $for } pour, { $against } contre, { $abstained ->
        [0] aucune abstention
        [one] une abstention
       *[other] { $abstained } abstentions
    }.
minutes-rejected-vote =
    Rejetée par vote : { $for } pour, { $against } contre, { $abstained ->
        [0] aucune abstention
        [one] une abstention
       *[other] { $abstained } abstentions
    }.
minutes-rejected = Rejetée.
minutes-proposed = Proposée sans quorum ; elle ne prend effet que si une réunion ultérieure la ratifie.
minutes-withdrawn = Retirée ; son numéro n’est pas réutilisé.
minutes-in-room = { $count ->
    [one] { $count } membre ayant voix délibérative était dans la salle.
   *[other] { $count } membres ayant voix délibérative étaient dans la salle.
}
minutes-under-item = Point { $item } de l’ordre du jour.
minutes-serves-objective = Sert l’objectif { $objective }.
minutes-supersedes = Remplace la décision { $decision }.
minutes-ratifies = Ratifie la proposition { $decision }.
minutes-adopts = Rend obligatoire : { $corrections }.

## Action table, balance, closing

minutes-no-action = Aucune mesure corrective n’a été proposée ni décidée.
minutes-column-action = Action
minutes-column-moves = Effet attendu
minutes-column-guard = Garde-fou
minutes-effect-up = { $kpi } devrait augmenter
minutes-effect-down = { $kpi } devrait baisser
minutes-effect-known = { $kpi } devrait être connu
minutes-effect-not-worse = { $kpi } ne doit pas se dégrader
minutes-effect-at-least = { $kpi } doit rester à { $value } au moins
minutes-effect-at-most = { $kpi } doit rester à { $value } au plus
minutes-balance = Équilibre
minutes-no-balance = Aucune déclaration sur l’équilibre n’a été consignée.
minutes-no-other-business = Aucune question diverse n’a été soulevée.
minutes-next-on = La prochaine réunion aura lieu le { $date }.
minutes-next-unset = La date de la prochaine réunion n’est pas fixée.
minutes-not-closed = La réunion n’est pas close.
minutes-closing = Prochaine réunion et clôture

## Annexes

minutes-annex-title = Annexe { $number } : { $title }
minutes-chart-caption = { $code } { $name }
minutes-chart-alt = { $code } de { $first } à { $last }. La dernière valeur est { $value }, pour { $month } ; la plus basse était { $low } en { $lowmonth }, la plus haute { $high } en { $highmonth }.
minutes-chart-alt-target = La cible est { $target }.
minutes-chart-alt-gaps = { $count ->
    [one] Il manque { $count } mois.
   *[other] Il manque { $count } mois.
}
minutes-charts-intro = Chaque graphique montre les chiffres connus lors de la réunion. Un repère vertical est une mesure corrective au jour de son entrée en vigueur, ou un événement extérieur (X). Une interruption de la ligne est un mois manquant.
minutes-no-charts = Aucun indicateur n’a encore de valeur.
minutes-heat-title = Cotation par mois examiné
minutes-heat-alt = Cotations de { $rows } éléments de { $first } à { $last } ; les mêmes que dans les tableaux des procès-verbaux.
minutes-heat-legend = 5 : efficace ; 1 : inefficace ; une case foncée est faible. Un cadre marque une cotation modifiée, un point une confirmation en bloc, des hachures un mois sans évaluation.
minutes-heat-change = 12 mois
minutes-from-to-level = de { $from } à { $to }
minutes-gaps-recorded = Lacunes consignées en réunion
minutes-missing-values = Valeurs manquantes pour { $month }
minutes-no-missing = Aucune valeur ne manque.
minutes-no-reason = aucun motif consigné
minutes-revisions = Valeurs révisées depuis la réunion précédente
minutes-no-revisions = Aucune valeur n’a été révisée.
minutes-column-month = Mois
minutes-column-before = Avant
minutes-column-after = Après
minutes-column-by = Par
minutes-value-not-entered = non saisie
minutes-signals = Signaux du mois et suites données
minutes-column-signal = Signal
minutes-column-decided = Suite donnée
minutes-weak-figures = Chiffres de qualité faible (niveaux C et D)
minutes-limits-set = Limites à partir de { $first }, calculées jusqu’à { $last }.
minutes-limits-left-out = { $month } est écarté des limites et des signaux.
minutes-limits-refused = De nouvelles limites à partir de { $first } étaient proposées et n’ont pas été retenues.
minutes-signal-open = Sans réponse à ce jour
minutes-ballot-show = Vote à main levée.
minutes-ballot-roll-call = Vote par appel nominal.
minutes-ballot-secret = Scrutin secret.
minutes-implements = Elle met en œuvre { $decision }.
