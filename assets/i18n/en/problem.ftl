
## Forms

problem-form-add = New problem
problem-form-edit = Change the problem
problem-form-title = What is wrong
problem-form-severity = Severity
problem-form-description = Description
problem-form-evidence = Evidence
problem-form-cause = Cause
problem-form-cause-unknown = not known yet
problem-form-recurs = Seen before as
