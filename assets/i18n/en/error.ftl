error-title = This did not work
error-nothing-lost = Nothing was lost.
error-nothing-changed = Nothing was changed.
error-not-a-date = “{ $text }” is not a date. Write 30/09/2026 or 30 Sep 2026.
error-not-a-number = “{ $text }” is not a number.
error-required = This field is required.
