### Why an act was not recorded.

write-read-only = الملف مفتوح للقراءة فقط.
write-disk-full = امتلأ قرص هذا الحاسوب. أفرغ مساحة وأعد المحاولة؛ ما حُفظ سابقًا سليم.
write-failed = تعذر تسجيل الإجراء: { $detail } لم يُحفظ منه شيء؛ وما حُفظ سابقًا سليم.
