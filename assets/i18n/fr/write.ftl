### Why an act was not recorded.

write-read-only = Le fichier est ouvert en lecture seule.
write-disk-full = Le disque de cet ordinateur est plein. Libérez de l’espace et recommencez ; ce qui était enregistré est intact.
write-failed = L’acte n’a pas pu être enregistré : { $detail } Rien n’en a été gardé ; ce qui était enregistré est intact.
