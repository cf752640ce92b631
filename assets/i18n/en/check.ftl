check-sound = The file is sound.
check-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
check-header = Header
check-identity = Identity
check-file-seal = Bytes as published
check-integrity = Database structure
check-schema = Tables as they should be
check-foreign-keys = References
check-content-seal = Records as published
check-failed = { $check }: { $detail }
