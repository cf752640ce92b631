### The strategy: vision, goals, objectives and the KPIs that serve them.

strategy-hint = الرؤية والغايات والأهداف، والمؤشرات التي تُظهر بلوغها.
strategy-empty-title = لا استراتيجية بعد
strategy-empty-hint = ابدؤوا بالرؤية في جملة واحدة. ترتبط بها الغايات، وبالغايات الأهداف، وبالأهداف المؤشرات.
strategy-begin = كتابة الرؤية
strategy-add-goal = إضافة غاية
strategy-add-objective = إضافة هدف
strategy-in-use = يرتبط بها شيء أو يُشار إليها.
strategy-no-kpi = لا مؤشر يخدمه بعد
strategy-without-path = مؤشرات لا تصل إلى الرؤية
strategy-without-path-hint = يُربط كل منها بهدف في بطاقته، عبر «تعديل الروابط».
strategy-all-linked = كل مؤشر ساري يخدم هدفًا.
strategy-wording = الصياغة
