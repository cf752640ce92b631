### One meeting.

meeting-details = التاريخ والمكان
meeting-edit-details = تعديل التاريخ والمكان
meeting-agenda = جدول الأعمال
meeting-agenda-sum = { $minutes } دقيقة
meeting-agenda-add = إضافة بند
meeting-agenda-edit = تعديل البند
meeting-agenda-up = تحريك لأعلى
meeting-agenda-down = تحريك لأسفل
meeting-agenda-remove = حذف البند
meeting-agenda-number = الرقم
meeting-agenda-minutes = الدقائق
meeting-attendance = الحضور
meeting-outcome = النتائج
meeting-outcome-none = لم يُسجل شيء بعد.
meeting-export-minutes = تصدير المحضر
meeting-withdraw = إلغاء الاجتماع
meeting-withdraw-question = إلغاء { $meeting }؟
meeting-withdraw-body = يُحذف معه جدول أعماله ومقاعده. يمكن التراجع عن ذلك.
meeting-history = من سجلات اللجنة السابقة
rating-change = من { $from } إلى { $to }

## Corrigenda

corrigendum-list = استدراكات على المحضر
corrigendum-button = تحرير استدراك…
corrigendum-to = استدراك على محضر { $meeting }
corrigendum-minutes-of = محضر
corrigendum-adopt = اعتماد الاستدراك
corrigendum-hint = يُعتمد في { $meeting }. يبقى المحضر المعتمد كما هو؛ ويُرقَّم الاستدراك ويُطبع بعده مباشرة.
corrigendum-old-hint = الجملة كما وردت في المحضر المعتمد.
corrigendum-both = اقتبس الجملة واكتب صياغتها الجديدة.
corrigendum-needs-session = لا يُعتمد الاستدراك إلا في اجتماع منعقد: افتح الاجتماع القادم أولًا.
corrigendum-line = { $label }: { $text }
corrigendum-replaced = بدلًا من «{ $old }» يُقرأ «{ $new }».
