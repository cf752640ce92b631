error-title = L’opération n’a pas abouti
error-nothing-lost = Rien n’a été perdu.
error-nothing-changed = Rien n’a été modifié.
error-not-a-date = « { $text } » n’est pas une date. Écrivez 30/09/2026 ou 30 sept. 2026.
error-not-a-number = « { $text } » n’est pas un nombre.
error-required = Ce champ est obligatoire.
