## Direction, frequency, side, audience

kpi-direction-higher = الأعلى أفضل
kpi-direction-lower = الأدنى أفضل
kpi-direction-band = ضمن نطاق
kpi-direction-neither = لا اتجاه مفضل
kpi-frequency-monthly = شهرية
kpi-frequency-quarterly = ربع سنوية
kpi-side-facilitation = التيسير
kpi-side-control = الرقابة
kpi-side-resources = الموارد والنتائج
kpi-side-governance = الحوكمة
kpi-audience-top = الإدارة العليا
kpi-audience-middle = الإدارة الوسطى
kpi-audience-first-line = الإدارة المباشرة

## Variation: did it change?

variation-improving = يتحسن
variation-worsening = يتراجع
variation-routine = تباين اعتيادي
variation-neutral = تغيّر
variation-not-enough = بيانات غير كافية

## Assurance: will it meet its target?

assurance-will-meet = سيبلغ المستهدف
assurance-will-not-meet = لن يبلغ المستهدف
assurance-hit-and-miss = بلوغ متذبذب
assurance-withheld = الحدود متقادمة: تُقترح مرحلة جديدة
assurance-not-enough = بيانات غير كافية
assurance-no-target = لا قيمة مستهدفة

## Values

kpi-value-final = نهائية
kpi-value-provisional = أولية
kpi-value-revised = معدّلة
kpi-value-missing = مفقودة
kpi-no-data-yet = لا بيانات بعد
kpi-target-value = المستهدف { $value }
kpi-definition = التعريف
kpi-unit = الوحدة
kpi-guard = مؤشر ضابط
kpi-quality-grade = درجة جودة البيانات
kpi-add-values = إضافة قيم
