### The strategy: vision, goals, objectives and the KPIs that serve them.

strategy-hint = Vision, goals, objectives, and the KPIs that show whether they are reached.
strategy-empty-title = No strategy yet
strategy-empty-hint = Begin with the vision, in one sentence. Goals hang on it, objectives on goals, KPIs on objectives.
strategy-begin = Write the vision
strategy-add-goal = Add a goal
strategy-add-objective = Add an objective
strategy-in-use = Something hangs on it or names it.
strategy-no-kpi = no KPI serves it yet
strategy-without-path = KPIs without a path to the vision
strategy-without-path-hint = Each is linked to an objective on its card, under “Edit links”.
strategy-all-linked = Every KPI in force serves an objective.
strategy-wording = Wording
