start-title = Which file?
start-continue = Continue
start-last-opened = Last opened { $date }
start-new = New workspace
start-demo = Explore the demo
start-check = Check a file
start-open = Open a file
start-drop-here = Drop a workspace file here
start-path = Path of the file
    [one] { $acts } act is not in { $file } yet: it is safe on this computer.
   *[other] { $acts } acts are not in { $file } yet: they are safe on this computer.
}
start-privacy = The committee’s month, in one file. Nothing leaves this computer.
start-recent = Recent
start-no-recent = No workspace was opened here yet
start-no-recent-body = Create one, open a file, or look around the demo.
start-something = Start something
start-open-last = Open last workspace
start-open-other = Open another file
start-drop-or-type = Drop a .lajna file here, or type its path
start-new-body = With 18 elements, 28 KPIs and the rating scale as a first draft.
start-demo-body = Meridia, 24 months, 24 meetings. Its day is 12 November 2026. Nothing you do there is real.
start-check-body = Verify that a workspace is whole before you trust it.
start-left-behind = { $acts ->
    [one] { $acts } act is not in { $file } yet: it is safe on this computer.
   *[other] { $acts } acts are not in { $file } yet: they are safe on this computer.
}
start-go-on = Go on
start-not-opened = The file was not opened
start-open-read-only = Open read-only
start-take-over = Take over
start-take-over-title = Take the file over?
start-take-over-body = { $person } may still be writing on { $machine }. Ask first; the reason goes into the log.
start-older = Older generations beside it
start-older-none = No older generation was found beside it.
start-generation = Generation { $number }
start-checked = Check of { $file }
start-sound = Sound
start-unsound = Damaged
start-unsound-body = Do not work in this file. It was left as it is.
start-form-organisation = Administration
start-form-committee = Committee
start-form-committee-usual = Risk Management Committee
start-form-short = Short name
start-form-short-hint = In front of numbers: { $example }
start-form-short-wrong = Letters and digits only, at most 8.
start-form-language = Language of the committee
start-form-place = Place of meetings
start-form-path = File
start-form-path-missing = Say where the file shall be.
start-form-create = Create workspace
start-no-network = No network is used
start-theme-next = Appearance: { $theme }
