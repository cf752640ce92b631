error-title = لم تنجح العملية
error-not-a-number = «{ $text }» ليس رقمًا.
error-required = هذا الحقل إلزامي.
