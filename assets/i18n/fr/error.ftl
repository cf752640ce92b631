error-title = L’opération n’a pas abouti
error-not-a-number = « { $text } » n’est pas un nombre.
error-required = Ce champ est obligatoire.
