### Why a file was not opened.

file-not-found = الملف { $file } غير موجود. تحقق من المسار أو أعد توصيل الوسيط.
file-already-exists = الملف { $file } موجود من قبل. اختر اسمًا آخر؛ لم يُستبدل شيء.
file-not-a-file = { $file } مجلد أو جهاز. اختر ملف عمل.
file-empty = الملف { $file } فارغ ولا يحتوي على ملف عمل. اختر ملفًا آخر أو نسخة أقدم بجانبه.
file-not-a-database = { $file } ليس ملف عمل لبرنامج Lajna، ولم يُغيَّر.
file-other-program = الملف { $file } يخص برنامجًا آخر، ولم يُغيَّر.
file-truncated = الملف { $file } مقطوع وينقصه جزء. لم يُغيَّر؛ افتح نسخة أقدم بجانبه.
file-newer = كُتب الملف { $file } بإصدار أحدث من Lajna. يمكن قراءته هنا دون تعديله.
file-damaged = الملف { $file } تالف. لم يُغيَّر؛ افتح نسخة أقدم بجانبه.
file-in-use = { $person } يفتح الملف { $file } على { $machine } منذ { $since }. يمكنك قراءته في هذه الأثناء.
file-in-use-here = الملف { $file } مفتوح في نافذة أخرى على هذا الحاسوب. يمكنك قراءته هنا.
file-working-folder = لا يستطيع Lajna العمل في { $folder }: { $detail }
file-unreadable = تعذرت قراءة { $file }: { $detail }
file-old-library = مكتبة قواعد البيانات قديمة جدًا: { $detail }
file-program-incomplete = هذه النسخة من Lajna غير مكتملة: { $detail } أعد تثبيتها؛ لم يُنشأ أي ملف.
