import-title = استيراد قيم المؤشرات
import-nothing-written = لم يُكتب أي شيء بعد.
import-write-values = { $count ->
    [zero] لا قيم للكتابة
    [one] كتابة قيمة واحدة
    [two] كتابة قيمتين
    [few] كتابة { $count } قيم
    [many] كتابة { $count } قيمة
   *[other] كتابة { $count } قيمة
}
import-separator = الفاصل
import-encoding = الترميز
import-decimal-mark = الفاصلة العشرية
import-preview = معاينة
import-line = السطر { $line }
