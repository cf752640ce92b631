check-sound = Le fichier est intact.
check-findings = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
check-header = C’est un fichier de ce programme, de longueur complète
check-identity = Il indique son identité et sa génération
check-file-seal = Chaque octet est tel que publié
check-integrity = La base de données est bien formée
check-schema = Ses tables sont celles de ce programme
check-foreign-keys = Chaque renvoi mène à un enregistrement
check-content-seal = Chaque enregistrement est tel que publié
check-passed = { $check } : oui
check-failed = { $check } : non
check-header = En-tête
check-identity = Identité
check-file-seal = Octets tels que publiés
check-integrity = Structure de la base
check-schema = Tables telles que prévues
check-foreign-keys = Références
check-content-seal = Enregistrements tels que publiés
check-failed = { $check } : { $detail }
