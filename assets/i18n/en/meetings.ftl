### The series of meetings.

meetings-subtitle = The latest first; missed months stay visible
meetings-plan-next = Plan the next, { $date }
meetings-plan = Plan the meeting
meetings-extraordinary = Extraordinary meeting
meetings-none-title = No meeting yet
meetings-none-hint = Plan the first one: its agenda comes from the template, its seats from the offices.
meetings-reference = Reference
meetings-reviews = Reviews
meetings-review-of = Monthly review of { $month }
meetings-present = Present
meetings-assessed = Elements
meetings-missed = No meeting reviewed { $month }
meetings-place = Place
meetings-date-and-time = Give a date and a time such as 10:00.
