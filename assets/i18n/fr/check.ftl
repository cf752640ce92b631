check-sound = Le fichier est intact.
check-findings = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
