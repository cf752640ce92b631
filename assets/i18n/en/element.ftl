## Groups

element-group-framework = Framework
element-group-process = Process
element-group-tools = Tools and data

## Effectiveness scale

rating-level-5 = Effective
rating-level-4 = Largely effective
rating-level-3 = Partly effective
rating-level-2 = Weak
rating-level-1 = Not effective
rating-level-none = Cannot judge
rating-descriptor-5 = Does its job everywhere, every time checked. Linked KPIs on target and stable. Nothing open older than a month.
rating-descriptor-4 = Works in most offices. Small gaps known, owned, dated.
rating-descriptor-3 = Works in places or sometimes. Result depends on persons or offices. Corrections needed.
rating-descriptor-2 = Exists but rarely produces the intended result. Risk carried by luck or other controls.
rating-descriptor-1 = Absent, out of order, or makes things worse.
rating-descriptor-none = The member lacks evidence. Not counted in the median, counted in the display.
rating-scale-effectiveness = Effectiveness
rating-scale-maturity = Maturity

## The four states of an element at the end of a meeting

rating-state-rated = Rated
rating-state-confirmed = Confirmed unchanged
rating-state-not-assessed = Not assessed
rating-state-not-applicable = Not applicable
rating-state-open = Still open

## Maturity scale

maturity-level-0 = Absent
maturity-level-1 = Ad hoc
maturity-level-2 = Repeatable
maturity-level-3 = Defined
maturity-level-4 = Managed
maturity-level-5 = Optimising
maturity-descriptor-0 = Nobody does it.
maturity-descriptor-1 = Done by individuals, unwritten. Result depends on who is on duty.
maturity-descriptor-2 = Written in some offices. Basic training. Done in the same way twice. No measurement.
maturity-descriptor-3 = One approved procedure for all offices. Roles named. KPIs defined and collected.
maturity-descriptor-4 = KPIs drive decisions monthly. Variation understood. Corrections verified.
maturity-descriptor-5 = Predicts and tests. Shares data with partners. Improvement continuous, peers copy it.
element-questions = Questions
element-purpose = Purpose
element-last-rating = Last rating
element-range = Range
element-median = Median { $level }
