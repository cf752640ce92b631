scoring-way-laptop = على الحاسوب
scoring-way-paper = على الورق
scoring-way-file = بملف
scoring-way-cards = بالبطاقات
scoring-state-open = جارية
scoring-state-revealed = فُتحت
scoring-state-cancelled = أُلغيت
