### Why a file was not opened.

file-not-found = { $file } is not there. Check the path, or put the stick back in.
file-already-exists = { $file } already exists. Choose another name; nothing was overwritten.
file-not-a-file = { $file } is a folder or a device. Choose a workspace file.
file-empty = { $file } is empty: it holds no workspace. Choose another file, or an older generation beside it.
file-not-a-database = { $file } is not a Lajna workspace. It was left as it is.
file-other-program = { $file } belongs to another program. It was left as it is.
file-truncated = { $file } is cut off: part of it is missing. It was left as it is; open an older generation beside it.
file-newer = { $file } was written by a newer Lajna. It can be read here, not changed.
file-damaged = { $file } is damaged. It was left as it is; open an older generation beside it.
file-in-use = { $person } has { $file } open on { $machine } since { $since }. You can read it meanwhile.
file-in-use-here = { $file } is already open in another window of this computer. You can read it here.
file-working-folder = Lajna cannot work in { $folder }: { $detail }
file-unreadable = { $file } cannot be read: { $detail }
file-old-library = This computer’s database library is too old: { $detail }
file-program-incomplete = This copy of Lajna is incomplete: { $detail } Install it again; no file was made.
