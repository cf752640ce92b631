## What `lajna analyse` prints

analyse-limits = المتوسط { $center } · الحد الأدنى { $lower } · الحد الأعلى { $upper }
analyse-ranges = معدل المدى المتحرك { $range } · حد المدى { $limit }
analyse-variation = التباين: { $word }
analyse-assurance = المستهدف: { $word }
analyse-added = { $count ->
    [zero] لا أشهر غائبة عن الملف.
    [one] شهر واحد غائب عن الملف يُعد مفقودًا.
    [two] شهران غائبان عن الملف يُعدان مفقودين.
    [few] { $count } أشهر غائبة عن الملف تُعد مفقودة.
    [many] { $count } شهرًا غائبًا عن الملف تُعد مفقودة.
   *[other] { $count } شهر غائب عن الملف تُعد مفقودة.
}
analyse-signal = { $period }: { $value } · { $rules }

analyse-added-periods = { $count ->
    [zero] لا فترات غائبة عن الملف.
    [one] فترة واحدة غائبة عن الملف تُعد مفقودة.
    [two] فترتان غائبتان عن الملف تُعدان مفقودتين.
    [few] { $count } فترات غائبة عن الملف تُعد مفقودة.
    [many] { $count } فترة غائبة عن الملف تُعد مفقودة.
   *[other] { $count } فترة غائبة عن الملف تُعد مفقودة.
}
analyse-season = الموسم: تشبه القيم قيم السنة السابقة (معامل الارتباط { $likeness }). قد تكون الإشارة موسمية؛ قارنها بالوقت نفسه من سنوات أخرى.

## Whether a change worked (--effective)

analyse-expected-higher = التغيير سارٍ ابتداءً من { $start }؛ والمتوقع أن تليه قيم أعلى.
analyse-expected-lower = التغيير سارٍ ابتداءً من { $start }؛ والمتوقع أن تليه قيم أدنى.
analyse-verdict = تقترح الأرقام: { $verdict }
analyse-no-signal = { $points ->
    [zero] لا إشارة بعد
    [one] لا إشارة بعد (قيمة واحدة)
    [two] لا إشارة بعد (قيمتان)
    [few] لا إشارة بعد ({ $points } قيم)
    [many] لا إشارة بعد ({ $points } قيمة)
   *[other] لا إشارة بعد ({ $points } قيمة)
}
analyse-no-effect = { $points ->
    [zero] لم يثبت أثر
    [one] لم يثبت أثر (قيمة واحدة)
    [two] لم يثبت أثر (قيمتان)
    [few] لم يثبت أثر ({ $points } قيم)
    [many] لم يثبت أثر ({ $points } قيمة)
   *[other] لم يثبت أثر ({ $points } قيمة)
}
analyse-too-early = { $points ->
    [zero] الحكم سابق لأوانه
    [one] الحكم سابق لأوانه (قيمة واحدة)
    [two] الحكم سابق لأوانه (قيمتان)
    [few] الحكم سابق لأوانه ({ $points } قيم)
    [many] الحكم سابق لأوانه ({ $points } قيمة)
   *[other] الحكم سابق لأوانه ({ $points } قيمة)
}
analyse-too-few-before = القيم السابقة قليلة جدًا
analyse-before-after = الوسيط { $before } قبل التغيير (العدد { $count_before }) و{ $after } بعده (العدد { $count_after }): الفرق { $difference }
analyse-frozen = حدود مجمدة من { $first } إلى { $last }: المتوسط { $center } · الحد الأدنى { $lower } · الحد الأعلى { $upper }
analyse-because-back = عادت القيم إلى داخل حدودها منذ { $month }، بعد قيم خارجها.
analyse-because-run = { $points ->
    [zero] بدأت السلسلة التي تحمل الإشارة في { $since }.
    [one] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل التغيير بقيمة واحدة.
    [two] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل التغيير بقيمتين.
    [few] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل التغيير بـ{ $points } قيم.
    [many] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل التغيير بـ{ $points } قيمة.
   *[other] بدأت السلسلة التي تحمل الإشارة في { $since }، قبل التغيير بـ{ $points } قيمة.
}
analyse-because-season = في الوقت نفسه من السنة السابقة كان البعد عن المتوسط مماثلًا ({ $then } مقابل { $now }): قد يكون ذلك موسميًا.
analyse-because-unknown = القيم السابقة أقل من أن يُعرف منها موسم.
analyse-because-few-after = { $points ->
    [zero] لا قيمة بعد التغيير حتى الآن؛ ويلزم ثلاث.
    [one] قيمة واحدة بعد التغيير؛ ويلزم ثلاث.
    [two] قيمتان بعد التغيير؛ ويلزم ثلاث.
    [few] { $points } قيم بعد التغيير؛ ويلزم ثلاث.
    [many] { $points } قيمة بعد التغيير؛ ويلزم ثلاث.
   *[other] { $points } قيمة بعد التغيير؛ ويلزم ثلاث.
}
analyse-because-few-before = { $points ->
    [zero] لا قيمة قبل التغيير؛ وتحتاج الحدود إلى ست.
    [one] قيمة واحدة قبل التغيير؛ وتحتاج الحدود إلى ست.
    [two] قيمتان قبل التغيير؛ وتحتاج الحدود إلى ست.
    [few] { $points } قيم قبل التغيير؛ وتحتاج الحدود إلى ست.
    [many] { $points } قيمة قبل التغيير؛ وتحتاج الحدود إلى ست.
   *[other] { $points } قيمة قبل التغيير؛ وتحتاج الحدود إلى ست.
}
analyse-because-provisional = { $points ->
    [zero] الحدود مؤقتة.
    [one] الحدود المحسوبة من قيمة واحدة مؤقتة.
    [two] الحدود المحسوبة من قيمتين مؤقتة.
    [few] الحدود المحسوبة من { $points } قيم مؤقتة.
    [many] الحدود المحسوبة من { $points } قيمة مؤقتة.
   *[other] الحدود المحسوبة من { $points } قيمة مؤقتة.
}
analyse-because-closed = تغيّر التعريف في { $month }: لا تُقارن القيم اللاحقة.
analyse-because-event = ما حدث في { $period } قد يفسره كذلك.
analyse-because-no-signal = { $points ->
    [zero] لا قيم بعد؛ وللأمر دلالة ابتداءً من { $wanted }.
    [one] قيمة واحدة بلا إشارة؛ وللأمر دلالة ابتداءً من { $wanted }.
    [two] قيمتان بلا إشارة؛ وللأمر دلالة ابتداءً من { $wanted }.
    [few] { $points } قيم بلا إشارة؛ وللأمر دلالة ابتداءً من { $wanted }.
    [many] { $points } قيمة بلا إشارة؛ وللأمر دلالة ابتداءً من { $wanted }.
   *[other] { $points } قيمة بلا إشارة؛ وللأمر دلالة ابتداءً من { $wanted }.
}

## Why a series is not analysed

analyse-columns = السطر { $line } فيه { $found } خلية، والمطلوب فترة وقيمة. أبقِ هذين العمودين فقط؛ وإن كانت الفاصلة علامة عشرية فافصل الخلايا بفاصلة منقوطة.
analyse-no-period = السطر { $line } فيه قيمة بلا فترة. اكتب الفترة أو احذف السطر.
analyse-not-a-number = السطر { $line }: «{ $text }» ليس رقمًا. صححه، أو اتركه فارغًا إن كانت القيمة مفقودة.
analyse-mixed-decimals = السطر { $point } فيه نقطة عشرية والسطر { $comma } فيه فاصلة عشرية. استخدم إحداهما في الملف كله.
analyse-ambiguous-decimal = السطر { $line }: «{ $text }» يحتمل رقمين مختلفين. حدد العلامة العشرية باستخدام ‎--decimal point أو ‎--decimal comma.
analyse-twice = «{ $period }» واردة في السطر { $first } ثم في السطر { $line }. أبقِ واحدة منهما.
analyse-out-of-order = السطر { $line }: ترد { $period } بعد { $before }. رتب الأسطر حسب الأشهر من الأقدم.
analyse-unknown-period = لا توجد في الملف فترة باسم «{ $period }». فتراته من { $first } إلى { $last }؛ اكتبها كما ترد فيه.
analyse-baseline-backwards = يبدأ خط الأساس بـ{ $first } وينتهي قبل ذلك بـ{ $last }. اذكر الفترة الأقدم أولًا.
analyse-which-column = قد تكون القيم في أكثر من عمود: { $names }. حدد العمود باستخدام ‎--column NAME.
analyse-no-column = لا يوجد في الملف عمود باسم «{ $name }». أعمدة القيم فيه: { $names }.
analyse-not-a-month = السطر { $line }: «{ $text }» ليست فترة كغيرها. احذف السطر إن كان مجموعًا أو ملاحظة، أو اكتب فترته كما كُتبت الفترات الأخرى.
analyse-ambiguous-date = السطر { $line }: «{ $text }» يحتمل تاريخين مختلفين. اكتب السنة أولًا، مثل 2026-01-31.
analyse-baseline-after = ينتهي خط الأساس بـ{ $last }، لكن التغيير سرى ابتداءً من { $effective }. أنهِه قبل ذلك: لا يُحكم على ما تلا التغيير إلا بالقيم السابقة له.
