check-sound = The file is sound.
check-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
check-header = It is a workspace of this program and has its full length
check-identity = It says which workspace and generation it is
check-file-seal = Every byte is as it was published
check-integrity = The database is well formed
check-schema = Its tables are those of this program
check-foreign-keys = Every reference leads to a record
check-content-seal = Every record is as it was published
check-passed = { $check }: yes
check-finding = Not true: “{ $check }” ({ $detail })
check-failed = { $check }: no
