import-title = Importer des valeurs d’indicateurs
import-nothing-written = Rien n’a encore été enregistré.
import-write-values = { $count ->
    [one] Enregistrer { $count } valeur
   *[other] Enregistrer { $count } valeurs
}
import-separator = Séparateur
import-encoding = Encodage
import-decimal-mark = Séparateur décimal
import-preview = Aperçu
import-line = Ligne { $line }
