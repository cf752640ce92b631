decision-manner-consensus = By consensus
decision-manner-vote = By vote
decision-manner-ruling = Chair’s ruling
decision-manner-en-bloc = En bloc
decision-votes = { $for } for, { $against } against, { $abstained } abstaining
decision-state-adopted = Adopted
decision-state-rejected = Rejected
decision-state-proposal = For ratification
decision-state-withdrawn = Withdrawn
decision-to-decide = To decide
decision-text = Text of the decision
decision-risk-accepted = Accepted-risk decision

## Forms

decision-form-add = New decision
decision-form-take = Take the decision
decision-form-propose = New proposal
decision-form-keep = Keep as a proposal
decision-form-edit = Change the decision
decision-form-text = The committee decides
decision-form-manner = Reached by
decision-form-dissent = Dissent, on request
decision-form-adopts = Adopts the correction
decision-form-ratifies = Ratifies the proposal
decision-form-supersedes = Supersedes
decision-form-objective = Serves the objective
decision-form-no-quorum = It is kept as a proposal for ratification at a later meeting.
decision-form-sum = { $needed } of { $base } needed: { $outcome }
decision-form-carried = carried
decision-form-lost = not carried
decision-form-tied = a tie
decision-form-chair-in-favour = The chair votes in favour
