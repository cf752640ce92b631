### Why a file was not opened.

file-not-found = { $file } est introuvable. Vérifiez le chemin ou rebranchez la clé.
file-already-exists = { $file } existe déjà. Choisissez un autre nom ; rien n’a été écrasé.
file-not-a-file = { $file } est un dossier ou un périphérique. Choisissez un fichier de travail.
file-empty = { $file } est vide : il ne contient aucun fichier de travail. Choisissez-en un autre ou une version antérieure placée à côté.
file-not-a-database = { $file } n’est pas un fichier de travail Lajna. Il n’a pas été modifié.
file-other-program = { $file } appartient à un autre programme. Il n’a pas été modifié.
file-truncated = { $file } est tronqué : une partie manque. Il n’a pas été modifié ; ouvrez une version antérieure placée à côté.
file-newer = { $file } a été écrit par une version plus récente de Lajna. Il peut être lu ici, pas modifié.
file-damaged = { $file } est endommagé. Il n’a pas été modifié ; ouvrez une version antérieure placée à côté.
file-in-use = { $person } a ouvert { $file } sur { $machine } depuis { $since }. Vous pouvez le lire en attendant.
file-in-use-here = { $file } est déjà ouvert dans une autre fenêtre de cet ordinateur. Vous pouvez le lire ici.
file-working-folder = Lajna ne peut pas travailler dans { $folder } : { $detail }
file-unreadable = { $file } est illisible : { $detail }
file-old-library = La bibliothèque de base de données est trop ancienne : { $detail }
file-program-incomplete = Cette copie de Lajna est incomplète : { $detail } Réinstallez-la ; aucun fichier n’a été créé.
