correction-state-proposed = مقترح
correction-state-decided = مُقرَّر
correction-state-in-progress = قيد التنفيذ
correction-state-implemented = مُنفَّذ
correction-state-under-observation = تحت الملاحظة
correction-state-verdict = صدر تقييم أثره
correction-state-closed = مختتم
correction-state-rejected = مرفوض
correction-state-superseded = حلّ محله غيره
correction-state-reversed = مُلغى
correction-state-postponed = مؤجَّل

## The verdict on the effect of a correction

verdict-effective = فعّال
verdict-no-effect = لا أثر مثبت
verdict-harmful = أثر جانبي ضار
verdict-confounded = أثر متداخل مع عوامل أخرى
verdict-too-early = سابق لأوانه
verdict-due = تقييم الأثر مستحق
correction-expected-effect = الأثر المتوقع
correction-should-rise = ينبغي أن يرتفع
correction-should-fall = ينبغي أن ينخفض
correction-guard-at-most = { $value } على الأكثر
correction-guard-at-least = { $value } على الأقل
correction-original-due = تاريخ الاستحقاق الأول

## Problems

problem-severity-low = منخفضة
problem-severity-medium = متوسطة
problem-severity-high = عالية
problem-severity-critical = حرجة
problem-state-open = مفتوحة
problem-state-in-treatment = قيد المعالجة
problem-state-resolved = حُلّت
problem-state-accepted = خطر مقبول
problem-first-seen = أول رصد
problem-severity = درجة الخطورة
