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
check-finding = Non vérifié : « { $check } » ({ $detail })
check-failed = { $check } : non
