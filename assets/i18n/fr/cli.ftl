cli-written = Écrit : { $path }
cli-exists = { $path } existe déjà. Rien n’a été écrit. Utilisez --force pour le remplacer.
