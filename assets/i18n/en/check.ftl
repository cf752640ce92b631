check-sound = The file is sound.
check-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
