decisions-year-all = جميع السنوات
decisions-status-all = الكل { $count }
decisions-status-count = { $status } { $count }
decisions-search = البحث في القرارات
decisions-how = طريقة الاعتماد
decisions-links = الروابط
decisions-present = { $count ->
    [zero] لا عضو مصوّتًا في القاعة.
    [one] عضو مصوّت واحد في القاعة.
    [two] عضوان مصوّتان في القاعة.
    [few] { $count } أعضاء مصوّتين في القاعة.
    [many] { $count } عضوًا مصوّتًا في القاعة.
   *[other] { $count } عضو مصوّت في القاعة.
}
decisions-adopts = يعتمد { $what }
decisions-supersedes = يحل محل { $what }
decisions-superseded-by = حلّ محله { $what }
decisions-ratifies = يصادق على { $what }
decisions-ratified-by = صودق عليه بـ { $what }
decisions-taken-in = { $meeting }، { $date }
decisions-withdraw = سحب
decisions-withdraw-title = سحب { $number }؟
decisions-withdraw-hint = يبقى النص في السجل بصفته مسحوبًا، ولا يُستعمل رقمه مرة أخرى.
decisions-meeting-closed = اجتماعه مغلق: يمكن أن يحل محله قرار جديد.
decisions-already-withdrawn = سبق سحبه.
decisions-empty-title = لا قرار بعد
decisions-empty-hint = تُتخذ القرارات في الاجتماع وتُرقَّم ضمنه.
decisions-none-title = لا قرار مطابقًا
decisions-none-hint = قد تجده كلمات أخرى أو سنة أخرى أو حالة أخرى.
decisions-choose-title = لم يُختر قرار
decisions-choose = اختر سطرًا لقراءة القرار كاملًا.
decisions-sum-by = { $rule }: { $for } من { $base } مع القرار، والمطلوب { $needed }.
decisions-implements = ينفّذ { $what }
decisions-implemented-by = نُفّذ بالقرار { $what }
decisions-wording-frozen = تُلي هذا القرار: أعد فتح صياغته في القاعة أولاً.
