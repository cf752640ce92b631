### What widgets say themselves.

words-previous-month = الشهر السابق
words-next-month = الشهر التالي
words-open-calendar = فتح التقويم
words-not-a-date = اكتب يومًا مثل 30/09/2026.
