### What happened to a file.

notice-continued = بعد توقف غير متوقع، { $count ->
    [zero] لم يُفقد شيء
    [one] استُعيد آخر إجراء
    [two] استُعيد آخر إجراءين
    [few] استُعيدت آخر { $count } إجراءات
    [many] استُعيد آخر { $count } إجراءً
   *[other] استُعيد آخر { $count } إجراء
}.
notice-file-missing = لم يكن { $file } في مكانه؛ يستمر العمل من نسخة هذا الحاسوب.
notice-fork = تقدم كل من الملف ونسخة هذا الحاسوب. الملف مفتوح، والأخرى محفوظة في { $kept }.
notice-copy-damaged = تعذرت قراءة نسخة هذا الحاسوب؛ الملف مفتوح. النسخة محفوظة في { $kept }.
notice-took-over = استُلم الملف من { $person } على { $machine }. أبلغه حتى لا تتكرر الكتابة.
notice-migrated = كان الملف من إصدار أقدم وجرى تحديثه. توجد نسخة مؤرخة من القديم في { $copy }.
notice-diverged = عدّل شخص آخر { $theirs }. يستمر عملك في { $ours }؛ لم يُستبدل شيء.
