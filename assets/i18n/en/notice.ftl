### What happened to a file.

notice-continued = After an unexpected end, your last { $count ->
    [one] act was found
   *[other] { $count } acts were found
} again. Nothing is lost.
notice-file-missing = { $file } was not at its place; the copy on this computer goes on.
notice-fork = The file and this computer’s copy had both gone on. The file is open; the other is kept in { $kept }.
notice-copy-damaged = This computer’s copy could not be read; the file is open. The copy is kept in { $kept }.
notice-took-over = Taken over from { $person } on { $machine }. Tell them, so that nobody writes twice.
notice-migrated = The file came from an older version; it was brought up to date. A dated copy of the old one is in { $copy }.
notice-diverged = Someone else changed { $theirs }. Your work goes on in { $ours }; nothing was overwritten.
