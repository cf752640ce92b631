
## Forms

form-nobody = Personne pour l’instant
