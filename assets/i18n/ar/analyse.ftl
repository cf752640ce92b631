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
