decision-manner-consensus = Par consensus
decision-manner-vote = Par vote
decision-manner-ruling = Décision de la présidence
decision-manner-en-bloc = En bloc
decision-votes =
    Pour : { $for }, contre : { $against }, { $abstained ->
        [0] aucune abstention
        [one] une abstention
       *[other] { $abstained } abstentions
    }
decision-state-adopted = Adoptée
decision-state-rejected = Rejetée
decision-state-proposal = À ratifier
decision-state-withdrawn = Retirée
decision-text = Texte de la décision
decision-ballot-show = À main levée
decision-ballot-roll-call = Appel nominal
decision-ballot-secret = Scrutin secret
decision-recused = Ne prend pas part
decision-majority-half-voting = Plus de la moitié des voix exprimées
decision-majority-half-present = Plus de la moitié des présents
decision-majority-half-members = Plus de la moitié de tous les membres
decision-majority-share-voting = Au moins { $share } des voix exprimées
decision-majority-share-present = Au moins { $share } des présents
decision-majority-share-members = Au moins { $share } de tous les membres
decision-casting-for = Partage des voix : la voix prépondérante de la présidence l’a emporté pour.
decision-casting-against = Partage des voix : la voix prépondérante de la présidence était contre.
decision-mover = Proposée par
decision-seconder = Appuyée par
decision-moved-by = Proposée par { $mover }, appuyée par { $seconder }.
decision-took-no-part = N’ont pas pris part : { $names }.
decision-voted-for = Pour : { $names }.
decision-voted-against = Contre : { $names }.
decision-voted-abstained = Abstentions : { $names }.
decision-ballot-how = Mode de scrutin
decision-majority = Majorité requise
decision-majority-usual = La règle habituelle : { $rule }
decision-roll-hint = 1 pour, 2 contre, 3 abstention ; le siège suivant vient après.
decision-recused-choose = Ne prend pas part à cette décision
decision-read-back = Relue
decision-not-read-back = Pas relue
