decision-manner-consensus = بالتوافق
decision-manner-vote = بالتصويت
decision-manner-ruling = بقرار من الرئيس
decision-manner-en-bloc = جملةً واحدة
decision-votes = { $for } مع، { $against } ضد، { $abstained } امتناع
decision-state-adopted = معتمد
decision-state-rejected = مرفوض
decision-state-proposal = للمصادقة
decision-state-withdrawn = مسحوب
decision-to-decide = للبت فيه
decision-text = نص القرار
decision-risk-accepted = قرار قبول الخطر

## Forms

decision-form-add = قرار جديد
decision-form-take = اتخاذ القرار
decision-form-propose = مقترح جديد
decision-form-keep = حفظ كمقترح
decision-form-edit = تعديل القرار
decision-form-text = تقرر اللجنة
decision-form-manner = طريقة الاتخاذ
decision-form-dissent = رأي مخالف عند الطلب
decision-form-adopts = يعتمد الإجراء
decision-form-ratifies = يصادق على المقترح
decision-form-supersedes = يحل محل
decision-form-objective = يخدم الهدف
decision-form-no-quorum = يُحفظ كمقترح للمصادقة عليه في اجتماع لاحق.
decision-form-sum = المطلوب { $needed } من { $base }: { $outcome }
decision-form-carried = مقبول
decision-form-lost = مرفوض
decision-form-tied = تعادل الأصوات
decision-form-chair-in-favour = صوّت الرئيس لصالح القرار
