### What happened to a file.

notice-continued = Après un arrêt imprévu, { $count ->
    [one] votre dernier acte a été retrouvé
   *[other] vos { $count } derniers actes ont été retrouvés
}. Rien n’est perdu.
notice-file-missing = { $file } n’était pas à sa place ; la copie de cet ordinateur continue.
notice-fork = Le fichier et la copie de cet ordinateur avaient tous deux évolué. Le fichier est ouvert ; l’autre est conservé dans { $kept }.
notice-copy-damaged = La copie de cet ordinateur était illisible ; le fichier est ouvert. La copie est conservée dans { $kept }.
notice-took-over = Repris de { $person } sur { $machine }. Prévenez cette personne pour éviter une double saisie.
notice-migrated = Le fichier venait d’une version antérieure ; il a été mis à niveau. Une copie datée de l’ancien est dans { $copy }.
notice-diverged = Quelqu’un d’autre a modifié { $theirs }. Votre travail continue dans { $ours } ; rien n’a été écrasé.
