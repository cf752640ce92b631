## The register of problems

problem-title = Problems
problem-add = Raise a problem
problem-search = Search title, cause, element
problem-column-number = No
problem-column-title = Problem
problem-column-elements = Elements
problem-column-raised = Raised
problem-column-owner = Owner
problem-column-correction = Corrections
problem-count = { $shown } of { $all }
problem-none-title = No problem recorded yet
problem-none-hint = Raise one here, or in the room while the committee discusses it.
problem-no-match-title = No problem matches
problem-no-match-hint = Clear the search or choose other filters.
problem-clear = Show all

## The page of a problem

problem-missing = This problem does not exist any more.
problem-description = Description
problem-evidence = Evidence
problem-cause = Cause
problem-cause-unknown = Not known yet
problem-not-written = Not written
problem-owner-none = Nobody yet
problem-raised-in = { $date } at { $meeting }
problem-closed-in = Closed at { $meeting }
problem-raise-correction = Raise a correction
problem-close = Close
problem-reopen = Reopen
problem-withdraw = Withdraw
problem-elements = Elements
problem-kpis = KPIs
problem-corrections = Corrections
problem-links-none = None
problem-recurs = Seen before
problem-recurs-from = This problem came back from { $problem }.
problem-recurs-in = It came back as { $problem }.
problem-recurs-proposed = Similar words on the same element
problem-recurs-link = Seen before
problem-recurs-link-name = Mark { $problem } as its earlier case
problem-recurs-unlink = Not the same
problem-recurs-none = No earlier problem resembles it.
problem-earlier-line = { $raised }, { $status }
problem-earlier-corrected = { $raised }, { $status }, { $corrections }
problem-record = Record
problem-history = History
