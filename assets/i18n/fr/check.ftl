check-sound = Le fichier est intact.
check-findings = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
check-header = En-tête
check-identity = Identité
check-file-seal = Octets tels que publiés
check-integrity = Structure de la base
check-schema = Tables telles que prévues
check-foreign-keys = Références
check-content-seal = Enregistrements tels que publiés
check-failed = { $check } : { $detail }
