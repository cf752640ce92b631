### The series of meetings and the page of one.

meeting-details = Day, time and place
meeting-edit-details = Day and place
meeting-extraordinary = Extraordinary meeting
meeting-missed = No meeting reviewed { $month }
meeting-no-rating-changed = No rating changed.
meeting-none = No meeting yet
meeting-none-hint = Plan the first one: its agenda and its seats are filled in.
meeting-nothing-recorded = Nothing recorded yet
meeting-nothing-recorded-hint = What the meeting rates and decides will stand here.
meeting-place = Place
meeting-plan = Plan the meeting
meeting-plan-first = Plan the first meeting
meeting-plan-next = Plan the next: { $date }
meeting-present = Present
meeting-ratings = Ratings
meeting-ratings-changed = Ratings changed
meeting-reference = Number
meeting-review-month = Month under review
meeting-series-hint = The latest first; months left out stand in their places.
meeting-what-happened = What happened
meeting-withdraw = Withdraw
