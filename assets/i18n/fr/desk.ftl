### The frame around the screens.

desk-undone = Annulé : { $act }
desk-redone = Rétabli : { $act }
desk-nothing-to-undo = Il n’y a rien à annuler.
desk-nothing-to-redo = Il n’y a rien à rétablir.
desk-exported = Écrit et relu : { $file }
desk-exporting = Écriture de { $file }…
desk-query-failed = Cette page n’a pas pu être lue : { $detail } Rien n’a été modifié.
desk-person-title = Qui est au clavier ?
desk-person-hint = Le nom figure au journal avec chaque acte.
desk-publish-now = Publier maintenant
desk-overwrite-title = Remplacer ce fichier ?
desk-overwrite-body = { $file } existe déjà. Son contenu actuel serait perdu.
desk-overwrite-confirm = Remplacer
desk-format = Format
desk-document-language = Langue du document
desk-unsaved-title = Fermer bien que le fichier ne soit pas complet ?
desk-close-anyway = Fermer
desk-stay = Rester
desk-kept-here = La prochaine ouverture sur cet ordinateur reprendra ici ; rien n’est perdu.
