### What keeps a meeting from being closed.

obstacle-attendance = La présence de { $name } n’est pas notée
obstacle-conflicts = Conflits d’intérêts : notez une déclaration ou son absence
obstacle-signal = Le signal de { $kpi } est encore sans réponse
obstacle-element = { $element } n’a ni cotation ni motif
obstacle-quorum = Des cotations et décisions sont notées, mais le quorum est perdu
obstacle-weak = { $element } est coté { $rating } sans problème ouvert
obstacle-owner = { $correction } n’a pas de responsable
obstacle-due = { $correction } n’a pas d’échéance
obstacle-next-date = La date de la prochaine réunion n’est pas fixée
obstacle-read-back = { $decision } n’a pas été relue
