### Why an act was not recorded.

write-read-only = The file is open for reading only.
write-disk-full = This computer’s disk is full. Free some space and try again; what was saved before is safe.
write-failed = The act could not be recorded: { $detail } Nothing of it was kept; what was saved before is safe.
