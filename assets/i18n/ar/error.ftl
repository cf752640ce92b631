error-title = لم تنجح العملية
error-nothing-lost = لم يُفقد أي شيء.
error-nothing-changed = لم يتغيّر أي شيء.
error-not-a-date = «{ $text }» ليس تاريخًا. اكتب 30/09/2026 أو 30 سبتمبر 2026.
error-not-a-number = «{ $text }» ليس رقمًا.
error-required = هذا الحقل إلزامي.
