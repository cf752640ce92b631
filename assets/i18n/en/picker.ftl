### Choosing a file.

picker-open-title = Open a workspace
picker-new-title = Where shall the new workspace be?
picker-import-title = Import monthly values
picker-export-title = Export
picker-check = Check
picker-no-path = Type a path, drop a file or browse.
picker-drop-hint = Type the path, or drop a file on the window.
picker-browsing = The system’s dialog is open.
picker-reads-only = The file is only read.
picker-letterhead = Letterhead (optional)
picker-letterhead-hint = A Word file of your own: its header, footer, styles and page are taken over.
