decision-manner-consensus = Par consensus
decision-manner-vote = Par vote
decision-manner-ruling = Décision du président
decision-manner-en-bloc = En bloc
decision-votes = Pour : { $for }, contre : { $against }, abstentions : { $abstained }
decision-state-adopted = Adoptée
decision-state-rejected = Rejetée
decision-state-proposal = À ratifier
decision-state-withdrawn = Retirée
decision-to-decide = À décider
decision-text = Texte de la décision
decision-risk-accepted = Décision d’acceptation du risque

## Forms

decision-form-add = Nouvelle décision
decision-form-take = Prendre la décision
decision-form-propose = Nouvelle proposition
decision-form-keep = Conserver comme proposition
decision-form-edit = Modifier la décision
decision-form-text = Le comité décide
decision-form-manner = Prise par
decision-form-dissent = Réserve, sur demande
decision-form-adopts = Adopte la mesure
decision-form-ratifies = Ratifie la proposition
decision-form-supersedes = Remplace
decision-form-objective = Sert l’objectif
decision-form-no-quorum = Elle est conservée comme proposition à ratifier lors d’une réunion ultérieure.
decision-form-sum = { $needed } sur { $base } requis : { $outcome }
decision-form-carried = adoptée
decision-form-lost = rejetée
decision-form-tied = partage des voix
decision-form-chair-in-favour = Le président vote pour
