### What keeps a meeting from being closed.

obstacle-attendance = Attendance of { $name } is open
obstacle-conflicts = Conflicts of interest: record a declaration, or that none was made
obstacle-signal = The signal of { $kpi } has no answer yet
obstacle-element = { $element } has no rating and no reason
obstacle-quorum = Ratings and decisions were recorded, but the quorum is lost
obstacle-weak = { $element } is rated { $rating } and has no open problem
obstacle-owner = { $correction } has no owner
obstacle-due = { $correction } has no due date
obstacle-next-date = The date of the next meeting is not set
obstacle-read-back = { $decision } has not been read back
