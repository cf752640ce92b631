## ما تعرضه الشاشة

projector-heading = { $meeting }، البند { $number }، مراجعة { $month }
projector-heading-plain = { $meeting }، مراجعة { $month }
projector-quorum = النصاب مكتمل، { $present } من { $seats }
projector-no-quorum = لم يكتمل النصاب، { $present } من { $seats }
projector-left = { $minutes ->
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
}
projector-over = { $minutes ->
    [zero] انتهى الوقت
    [one] تجاوز بدقيقة
    [two] تجاوز بدقيقتين
    [few] تجاوز بمقدار { $minutes } دقائق
    [many] تجاوز بمقدار { $minutes } دقيقة
   *[other] تجاوز بمقدار { $minutes } دقيقة
}
projector-rating = درجة التقييم المتفق عليها
projector-last = آخر درجة تقييم
projector-median = الوسيط
projector-round = { $count ->
    [zero] الجولة { $round }: لا درجات
    [one] الجولة { $round }: درجة واحدة
    [two] الجولة { $round }: درجتان
    [few] الجولة { $round }: { $count } درجات
    [many] الجولة { $round }: { $count } درجة
   *[other] الجولة { $round }: { $count } درجة
}
projector-spread = { $levels ->
    [zero] كلها في مستوى واحد
    [one] بفارق مستوى واحد
    [two] بفارق مستويين
    [few] بفارق { $levels } مستويات
    [many] بفارق { $levels } مستوى
   *[other] بفارق { $levels } مستوى
}
projector-cannot-judge = { $count ->
    [zero] لم يتعذر الحكم على أحد
    [one] تعذّر الحكم على واحد
    [two] تعذّر الحكم على اثنين
    [few] تعذّر الحكم على { $count }
    [many] تعذّر الحكم على { $count }
   *[other] تعذّر الحكم على { $count }
}
projector-discuss = للمناقشة.
projector-discuss-how = يبدأ أصحاب الدرجات الأبعد، ويتكلم الرئيس أخيرًا.
projector-agree = توافق.
projector-agree-how = لا حاجة إلى شرح، وتثبّت اللجنة الدرجة.
projector-scoring = يقيّم كل عضو منفردًا وبصمت.
projector-level = { $level }: { $count }
projector-withheld = بند سري
projector-pause = يرجى الانتظار
projector-decisions-none = لم يُسجَّل أي قرار بعد.

## نافذتها

projector-title = شاشة العرض
projector-open = شاشة العرض
projector-close = إيقاف العرض
projector-present = عرض
projector-opened = فُتحت نافذة العرض: انقلها إلى الشاشة الثانية. F11 لملء الشاشة وEsc للإغلاق.
