correction-state-proposed = مقترح
correction-state-decided = مُقرَّر
correction-state-in-progress = قيد التنفيذ
correction-state-implemented = مُنفَّذ
correction-state-observed = تحت الملاحظة
correction-state-closed = مختتم
correction-state-rejected = مرفوض
correction-state-superseded = حلّ محله غيره
correction-state-reversed = مُلغى
correction-state-postponed = مؤجَّل

## What a follow-up entry records

correction-update-proposed = اقتُرح
correction-update-decided = تقرر
correction-update-progress = تقدم التنفيذ
correction-update-postponed = أُجّل
correction-update-new-date-refused = رُفض تاريخ جديد
correction-update-implemented = نُفّذ
correction-update-verdict = تقييم الأثر
correction-update-reversed = أُلغي
correction-update-superseded = حلّ محله غيره
correction-update-rejected = رُفض
correction-update-closed = اختُتم

## The verdict on the effect of a correction

verdict-effective = فعّال
verdict-no-effect = لا أثر مثبت
verdict-wrong-way = تحرك عكس ما أُريد
verdict-already-moving = كان قد تحرك من قبل
verdict-harmful = أثر جانبي ضار
verdict-confounded = أثر متداخل مع عوامل أخرى
verdict-too-early = سابق لأوانه
verdict-due = تقييم الأثر مستحق
correction-expected-effect = الأثر المتوقع
correction-should-rise = ينبغي أن يرتفع
correction-should-fall = ينبغي أن ينخفض
correction-should-be-known = ينبغي أن يصبح معلومًا
correction-should-not-worsen = يجب ألا يتراجع
correction-guard-at-most = { $value } على الأكثر
correction-guard-at-least = { $value } على الأقل
correction-original-due = تاريخ الاستحقاق الأول

## Problems

problem-severity-low = منخفضة
problem-severity-moderate = متوسطة
problem-severity-high = عالية
problem-severity-critical = حرجة
problem-state-open = مفتوحة
problem-state-treated = قيد المعالجة
problem-state-closed = مغلقة
problem-state-withdrawn = مسحوبة
problem-severity = درجة الخطورة
