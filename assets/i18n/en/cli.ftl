cli-written = Written: { $path }
cli-exists = { $path } exists already. Nothing was written. Use --force to replace it.
cli-usage = This call was not understood. Nothing was done.
cli-no-window = No window can be opened: { $detail } The other commands work without one.
cli-not-a-reference = “{ $text }” is not a meeting number like RMC/2026/04. Nothing was done.
cli-not-a-decision = “{ $text }” is no number of a decision, such as RMC/2026/04-D1.
cli-not-a-committee = { $file } holds no committee. Nothing was done.
cli-import-report = New: { $new } · revised: { $revised } · unchanged: { $unchanged } · missing: { $missing } · left out: { $left }
cli-import-written = { $count ->
    [one] { $count } value written.
   *[other] { $count } values written.
}
cli-import-nothing-new = There was nothing new to write.
cli-import-dry-run = Dry run: nothing was written.
cli-import-undecided = { $count ->
    [one] One point is undecided. Nothing was written. Answer with --encoding, --decimal or --accept-proposals:
   *[other] { $count } points are undecided. Nothing was written. Answer with --encoding, --decimal or --accept-proposals:
}
cli-import-proposed = Proposed: { $answer }
cli-import-reason = { $count ->
    [one] One value replaces an earlier one. Say why with --reason. Nothing was written.
   *[other] { $count } values replace earlier ones. Say why with --reason. Nothing was written.
}
