# Slips for the offices that own a correction.

reminder-title = Correction slips
reminder-name = Correction slip { $of }
reminder-none = No decided correction waits for anybody.
reminder-as-of = Correction slip, as of { $date }
reminder-task = What is to be done
reminder-first-due = {" "}(first { $date }, postponed { $count ->
    [one] once
   *[other] { $count } times
})
reminder-standing = { $state }, { $done }
reminder-report = Your report
reminder-request = Please answer, sign and return this page to the secretary, { $secretary }.
reminder-request-before = Please answer, sign and return this page to the secretary, { $secretary }, before meeting { $meeting } on { $date }.
reminder-question = Question
reminder-answer = Answer
reminder-done = What was done since the last report
reminder-next = The next step, and by when
reminder-hindered = What stands in the way
reminder-export = Slips for owners
reminder-export-one = Slip for the owner
