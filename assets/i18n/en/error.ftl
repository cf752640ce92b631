error-title = This did not work
error-not-a-number = “{ $text }” is not a number.
error-required = This field is required.
