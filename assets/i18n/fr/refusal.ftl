### Why an act was refused.

refusal-missing = Il manque : { $field }. Complétez puis recommencez.
refusal-invalid = { $field } : valeur inutilisable. Vérifiez puis recommencez.
refusal-not-found = Cet enregistrement n’existe plus. Il a peut-être été annulé ; rien n’a été modifié.
refusal-needed = Chaque réunion a besoin de son ouverture et de sa clôture. Rien n’a été modifié.
refusal-taken = « { $what } » est déjà utilisé. Choisissez autre chose.
refusal-meeting-closed = { $meeting } est close. Rouvrez-la avant de modifier ses données.
refusal-minutes-approved = Le procès-verbal de { $meeting } est approuvé. Il ne change que par rectificatif.
refusal-minutes-not-approved = Le procès-verbal de { $meeting } n’est pas encore approuvé. Corrigez ses enregistrements : aucun rectificatif n’est nécessaire.
refusal-meeting-in-session = { $meeting } a commencé. Une réunion en séance ne peut être ni déplacée ni retirée.
refusal-meeting-not-open = { $meeting } n’est pas ouverte. Ouvrez d’abord la séance.
refusal-other-meeting-open = { $meeting } est encore en séance. Clôturez-la d’abord.
refusal-no-quorum = Quorum non atteint : { $present } sur { $needed } requis. Les notes sont conservées ; cotations et décisions attendent.
refusal-no-leader = Quorum non atteint : ni la présidence ni la vice-présidence n’est dans la salle.
refusal-too-many-votes = { $cast } voix dépassent les { $present } membres votants dans la salle.
refusal-reason-needed = Indiquez le motif : la cotation change ou l’élément n’est pas évalué.
refusal-cannot-close = La séance ne peut pas encore être close : { $count ->
    [one] un point reste ouvert
   *[other] { $count } points restent ouverts
}.
refusal-month-closed = { $month } est clos. { $code } n’y change que par décision : indiquez-la ou rouvrez le mois.
refusal-across-break = La mesure a changé en { $month }. Les limites ne peuvent pas enjamber cette rupture : commencez ou terminez avant ce mois.
refusal-new-version-needed = Avec cette fiche, { $code } mesure autre chose. Indiquez à partir de quel mois et pourquoi ; l’ancienne fiche est conservée.
refusal-no-signal = { $code } n’a pas de signal pour le mois examiné. Rien n’a été enregistré.
refusal-reading-wrong-kind = { $code }, { $month } : cet ICP attend un autre type de valeur.
refusal-reading-not-finite = { $code }, { $month } : ce n’est pas un nombre enregistrable.
refusal-reading-no-denominator = { $code }, { $month } : le dénominateur doit être supérieur à zéro.
refusal-reading-negative = { $code } pour { $month } ne peut être négatif, ni son 90e centile inférieur à la médiane.
refusal-revision-needs-reason = { $code } pour { $month } a déjà une valeur. Indiquez pourquoi elle change ; l’ancienne est conservée.
refusal-in-use = Utilisé par { $count ->
    [one] un enregistrement
   *[other] { $count } enregistrements
}. Retirez-le plutôt.
refusal-protected = { $what } fait partie du cœur de la revue et reste actif.
refusal-slip-returned = Cette fiche a déjà été reprise, du fichier { $file }. Rien n’a été modifié.
refusal-round-open = Le tour de notation { $number } est encore ouvert. Dépouillez ses bulletins ou annulez-le d’abord.
refusal-round-over = Le tour de notation { $number } est terminé. Plus aucun bulletin n’est reçu.
refusal-may-not-score = Ce siège ne peut pas noter de cette façon : il n’a pas de voix, personne ne l’occupe, ou son bulletin a une autre forme. Rien n’a été modifié.
refusal-wrong-code = Le code ne convient pas. Les bulletins restent scellés ; réessayez.
refusal-ballot-too-long = Un commentaire de ce bulletin est trop long. Raccourcissez-le et réessayez.
refusal-not-sealed = Le bulletin n’a pas pu être scellé ({ $reason }). Rien n’a été modifié.

refusal-field-name = Le nom
refusal-field-title = Le titre
refusal-field-text = Le texte
refusal-field-code = Le code
refusal-field-date = La date
refusal-field-rating = La cotation
refusal-field-reason = Le motif
refusal-field-owner = Le responsable
refusal-field-due = L’échéance
refusal-field-effective = La date d’effet
refusal-field-percent = Le pourcentage
refusal-field-kpi = L’ICP
refusal-field-band = La plage
refusal-field-value = La valeur
refusal-field-votes = Les voix
refusal-field-substitute = Le suppléant
refusal-field-time = L’heure
refusal-field-minutes = La durée
refusal-field-target = La cible
refusal-field-baseline = La valeur de départ
refusal-field-decision = La décision
refusal-field-definition = La définition
refusal-field-month = Le mois
refusal-field-parent = L’ICP supérieur
refusal-field-phase = Les mois des limites
refusal-field-tolerance = Les seuils de tolérance
refusal-roll-incomplete = { $count ->
    [one] Un siège n’a pas répondu
   *[other] { $count } sièges n’ont pas répondu
}. L’appel nominal demande la réponse de chaque siège qui prend part.
refusal-no-abstention = Le règlement intérieur n’admet pas d’abstention. Comptez seulement pour et contre.
refusal-wording-frozen = { $decision } a été relue et son texte est figé. Rouvrez sa rédaction, modifiez-la, puis relisez-la.
refusal-field-mover = L’auteur de la proposition
refusal-field-seconder = L’appui de la proposition
refusal-field-objective = L’objectif
