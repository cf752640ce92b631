### The frame around the screens.

desk-undone = Undone: { $act }
desk-redone = Done again: { $act }
desk-nothing-to-undo = There is nothing to undo.
desk-nothing-to-redo = There is nothing to do again.
desk-exported = Written and read back: { $file }
desk-exporting = Writing { $file }…
desk-query-failed = This page could not be read: { $detail } Nothing was changed.
desk-person-title = Who is at the keyboard?
desk-person-hint = The name goes into the log with every act.
desk-publish-now = Publish now
desk-overwrite-title = Replace this file?
desk-overwrite-body = { $file } already exists. Its present content would be lost.
desk-overwrite-confirm = Replace
desk-format = Format
desk-document-language = Language of the document
desk-unsaved-title = Close although the file is not complete?
desk-close-anyway = Close
desk-stay = Stay
desk-kept-here = The next opening on this computer goes on from here; nothing is lost.
