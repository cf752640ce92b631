cli-written = كُتب: { $path }
cli-exists = الملف { $path } موجود من قبل. لم يُكتب شيء. استخدم ‎--force لاستبداله.
cli-usage = لم يُفهم هذا الأمر. لم يُنفَّذ شيء.
cli-no-window = تعذّر فتح نافذة: { $detail } تعمل الأوامر الأخرى من دون نافذة.
cli-not-a-reference = «{ $text }» ليس رقم اجتماع مثل RMC/2026/04. لم يُنفَّذ شيء.
cli-not-a-decision = «{ $text }» ليس رقم قرار مثل RMC/2026/04-D1.
cli-not-a-committee = لا يحتوي { $file } على أي لجنة. لم يُنفَّذ شيء.
cli-import-report = جديدة: { $new } · منقّحة: { $revised } · دون تغيير: { $unchanged } · ناقصة: { $missing } · متروكة: { $left }
cli-import-written = { $count ->
    [zero] لم تُكتب أي قيمة.
    [one] كُتبت قيمة واحدة.
    [two] كُتبت قيمتان.
    [few] كُتبت { $count } قيم.
    [many] كُتبت { $count } قيمة.
   *[other] كُتبت { $count } قيمة.
}
cli-import-nothing-new = لم يكن هناك جديد يُكتب.
cli-import-dry-run = تجربة: لم يُكتب شيء.
cli-import-undecided = { $count ->
    [zero] لا نقاط معلّقة.
    [one] نقطة واحدة لم تُحسم. لم يُكتب شيء. أجب باستخدام ‎--encoding أو ‎--decimal أو ‎--accept-proposals:
    [two] نقطتان لم تُحسما. لم يُكتب شيء. أجب باستخدام ‎--encoding أو ‎--decimal أو ‎--accept-proposals:
    [few] { $count } نقاط لم تُحسم. لم يُكتب شيء. أجب باستخدام ‎--encoding أو ‎--decimal أو ‎--accept-proposals:
    [many] { $count } نقطة لم تُحسم. لم يُكتب شيء. أجب باستخدام ‎--encoding أو ‎--decimal أو ‎--accept-proposals:
   *[other] { $count } نقطة لم تُحسم. لم يُكتب شيء. أجب باستخدام ‎--encoding أو ‎--decimal أو ‎--accept-proposals:
}
cli-import-proposed = المقترح: { $answer }
cli-import-reason = { $count ->
    [zero] لا قيم تحل محل قيم سابقة.
    [one] قيمة واحدة تحل محل قيمة سابقة. اذكر السبب باستخدام ‎--reason. لم يُكتب شيء.
    [two] قيمتان تحلان محل قيمتين سابقتين. اذكر السبب باستخدام ‎--reason. لم يُكتب شيء.
    [few] { $count } قيم تحل محل قيم سابقة. اذكر السبب باستخدام ‎--reason. لم يُكتب شيء.
    [many] { $count } قيمة تحل محل قيم سابقة. اذكر السبب باستخدام ‎--reason. لم يُكتب شيء.
   *[other] { $count } قيمة تحل محل قيم سابقة. اذكر السبب باستخدام ‎--reason. لم يُكتب شيء.
}
