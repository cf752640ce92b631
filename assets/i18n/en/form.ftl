
## Forms

form-nobody = Nobody yet
