## Groups

element-group-framework = الإطار
element-group-process = العملية
element-group-tools = الأدوات والبيانات

## Effectiveness scale

rating-level-5 = فعّال
rating-level-4 = فعّال إلى حد كبير
rating-level-3 = فعّال جزئيًا
rating-level-2 = ضعيف
rating-level-1 = غير فعّال
rating-level-none = تعذّر الحكم
rating-descriptor-5 = يؤدي وظيفته في كل مكان وعند كل تحقق. المؤشرات المرتبطة عند المستهدف ومستقرة. لا شيء معلّق منذ أكثر من شهر.
rating-descriptor-4 = يعمل في معظم المكاتب. الثغرات صغيرة ومعروفة ولها مسؤول وموعد.
rating-descriptor-3 = يعمل في بعض المواقع أو في بعض الأحيان. النتيجة رهن بالأشخاص أو المكاتب. يلزم اتخاذ إجراءات تصحيحية.
rating-descriptor-2 = قائم لكنه نادرًا ما يحقق النتيجة المرجوة. الخطر متروك للصدفة أو لضوابط أخرى.
rating-descriptor-1 = غائب أو معطّل أو يزيد الأمور سوءًا.
rating-descriptor-none = العضو تنقصه الأدلة. لا يُحتسب في الوسيط ويظهر في العرض.
rating-scale-effectiveness = الفعالية
rating-scale-maturity = النضج

## The four states of an element at the end of a meeting

rating-state-rated = جرى تقييمه
rating-state-confirmed = مؤكد دون تغيير
rating-state-not-assessed = لم يُقيَّم
rating-state-not-applicable = لا ينطبق
rating-state-open = لم يُبت فيه بعد

## Maturity scale

maturity-level-0 = غير موجود
maturity-level-1 = مبدئي
maturity-level-2 = قابل للتكرار
maturity-level-3 = محدد
maturity-level-4 = مُدار
maturity-level-5 = في تحسين مستمر
maturity-descriptor-0 = لا أحد يقوم به.
maturity-descriptor-1 = يقوم به أفراد دون توثيق مكتوب. النتيجة رهن بمن يكون في الخدمة.
maturity-descriptor-2 = مكتوب في بعض المكاتب. تدريب أساسي. يُنفَّذ بالطريقة نفسها مرتين. دون قياس.
maturity-descriptor-3 = إجراء واحد معتمد لجميع المكاتب. الأدوار محددة. المؤشرات معرّفة ومجموعة.
maturity-descriptor-4 = المؤشرات توجّه القرارات شهريًا. التباين مفهوم. الإجراءات التصحيحية مُتحقق منها.
maturity-descriptor-5 = يتنبأ ويختبر. يتبادل البيانات مع الشركاء. التحسين مستمر ويقتدي به النظراء.
element-questions = الأسئلة
element-purpose = الغرض
element-last-rating = آخر تقييم
element-range = المدى
element-median = الوسيط { $level }
