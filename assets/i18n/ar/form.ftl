
## Forms

form-nobody = لا أحد بعد
