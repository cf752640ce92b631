### Why a file could not be published yet.

publish-vanished = { $folder } is gone. Your work is safe on this computer; put the stick or share back and it goes on by itself.
publish-read-only = { $folder } cannot be written to. Your work is safe on this computer; save a copy elsewhere.
publish-full = { $folder } is full. Your work is safe on this computer; free some space and it goes on by itself.
publish-differs = { $folder } does not keep what is written to it. Your work is safe on this computer; use another stick.
publish-held = Another program holds { $file }. Close it; saving goes on by itself.
publish-own-check = The new copy did not pass its own check, so the earlier file stays: { $detail }
publish-io = { $file } cannot be written: { $detail } Your work is safe on this computer.
