# The handbook inside the program.

help-title = Help
help-search = Search the help
help-nothing = No page of the help holds these words.
help-nothing-hint = Try fewer words, or Ctrl+K for everything that can be done.
help-topics = Pages of the help
help-topic-named = Help: { $topic }

help-start-title = First steps
help-start-text =
    The demo shows two years of a committee in a country called Meridia. Try everything in it: it is a file of its own, and your own workspace is another one.
    To begin for your own committee, choose New workspace on the first screen. It comes with 18 elements, 28 KPIs, the rating scale and an agenda of two hours, all of which you may change.
    Then fill in, in this order: the committee and its rules (Settings), the posts and who holds them (People), the KPIs that you really measure (KPIs). What you do not need is retired, not deleted.
    Nothing has to be saved by hand. Every act is stored when it is done, and Ctrl+Z takes it back.

help-before-title = Before the meeting
help-before-text =
    Meetings → plan the next one. Its number, its date and its agenda follow the rules in Settings; change what differs this time.
    Enter the values of the month (KPIs → Enter values), import them from a file, or send each department its slip and take the answers in. A value that looks strange is asked about; the answer is kept with it.
    Look at the overview: overdue corrections, signals of the month and elements without a rating are what the meeting will have to speak about.
    On the page of the meeting the records propose what belongs on its agenda, each with its reason: Enter accepts, Delete strikes. Alt+↑ and Alt+↓ (or dragging) put the items in order; the sum of the minutes is held against the length of the meeting. What is put off waits in the parking lot and returns by itself in the month promised.

help-room-title = In the room
help-room-text =
    Open the meeting and choose the room. The agenda is on one side, the current item fills the screen, and problems, corrections, decisions and notes are added at the bottom at any moment.
    Begin with attendance: present, excused, absent or represented, with the hours of those who come late or leave early. The quorum is computed from your rule as people come and go.
    Without a quorum the committee may discuss and note. Ratings and decisions are not recorded; a decision can be kept as a proposal, for the next meeting to ratify.
    At the end the closing list names what is still open: an element without a state, a signal without an answer, a correction without office or date. Each line leads to its place.
    The clock counts down the current item and the whole meeting, silently; an item that takes longer is noted in the log, not in the minutes. F9 opens the projector’s window for the second screen, Shift+F9 shows the same over the whole of the only one. Neither ever shows notes, drafts, names of scorers or confidential items.

help-rating-title = Rating the elements
help-rating-text =
    Each element ends the meeting in one of four states: rated, confirmed unchanged, not assessed (with the reason), or not applicable.
    The scale runs from 1 (not effective) to 5 (effective); the words of each level stand beside the digit and can be changed in Settings.
    A rating that moves needs a reason, which is printed in the minutes. Keeping last month's rating is an act too, one key, and is minuted as unchanged.
    Effectiveness says whether an element does its job this month. Maturity says how well developed it is. They are never averaged.

help-values-title = KPI values
help-values-text =
    A ratio is entered as two counts, a duration as its median and, if known, its 90th percentile. The figure itself is computed.
    A figure that is corrected keeps the earlier one, with the reason, the person and the time. Minutes of closed meetings go on printing what was known that day.
    Import reads CSV and Excel files, months in rows or in columns. Before anything is written you see the first, the largest and the strangest value as they would be stored. An import is all or nothing, and one Ctrl+Z takes it back.
    A month can be declared final. After that its figures change by decision alone.

help-charts-title = Reading a KPI chart
help-charts-text =
    The line moves every month. Most of that means nothing: the two process limits show how far it moves by itself.
    A signal is a month that the limits do not explain: a point outside them, several near one of them, or a long run on one side of the average. Signals are marked and named; the rest is routine variation, and no reason has to be found for it.
    Two words sum a KPI up. Variation: improving, worsening, routine, too little data. Assurance: will meet its target, will not meet it, or hits it some months and misses it others.
    Limits need six values; below twelve they are provisional. When a process has really changed, the committee may decide on new limits from a month on; the old ones stay drawn.
    Blue is an improvement, orange a concern, and every mark has a shape of its own, so that a grey copy says the same.

help-effect-title = Problems, corrections and their effect
help-effect-text =
    A problem says what is wrong, where and how badly. A correction says what is done about it: the office that owns it, a due date, the KPI that it should move, and the guard that must not get worse.
    Lateness counts from the first due date. A new date needs a reason; how often it was moved stays in view.
    When a correction takes effect, the limits of its KPIs are frozen. Corrections → Effect then compares what came after, looks at the guards and at everything else that happened, and proposes one verdict. The committee decides which one is recorded.
    Corrections → Slips for owners prints a page for each office that owns an open correction: what was decided, how late it is, and room for its report.
    Done and worked are two different things. The ledger shows what share of the corrections worked.
    The strategy has its own place in the rail; from there, or with Ctrl+K, the action plan opens. Each of its rows stands under an objective and names the function responsible, the deadline, person-days, technical means and money, and KPIs from a starting to a desirable value. Report on a row to move it; the table and the timeline show what is overdue on the workspace’s day.

help-minutes-title = Decisions and minutes
help-minutes-text =
    A decision is taken by consensus, by vote or by the chair's ruling. It has a number that is never used again.
    The minutes write themselves from what was recorded. Export them as Word, PDF or web page, in English, French or Arabic, whatever the language of the screen. Texts that people typed stay as they typed them.
    On the page of the meeting, Wording lists every paragraph that the program wrote, with its source. A paragraph worded anew stays so in all exports; when its record changes later, it is marked as out of date, both texts are shown, and you choose.
    Until the minutes are approved everything can still be corrected. After approval nothing in them changes, and undo stops there. A mistake found later is corrected by a numbered corrigendum: a meeting in session adopts it, on the page of the approved meeting or under the earlier minutes in the room, and it is printed right after them.

help-file-title = The file and its copies
help-file-text =
    Everything is in one file. It can be copied to a stick at any moment, and the copy is sound.
    While you work, a copy on this computer takes every act at once; a few seconds later the file itself is replaced by a new complete version. The two versions before it stay beside it. They may still hold sealed ballots of a round that was opened since; without the chair’s code nobody can read them, and the next versions replace them.
    If the power fails, or the stick is pulled out, open the file again: all acts that were done are there.
    A file that someone else has open can be read, not changed. The notice names the person, the computer and the time.
    lajna check FILE, on the command line, verifies everything that can be verified.

help-keys-title = Keyboard
help-keys-text =
    Ctrl+K lists every screen and act; type a few letters of what you want. Ctrl+F searches people, elements, KPIs, problems, corrections, decisions and notes.
    Ctrl+Z takes the last act back, Ctrl+Shift+Z does it again.
    Tab goes on, Shift+Tab goes back, Enter opens or confirms, Escape cancels. Ctrl+Enter saves a form from anywhere in it. Arrow keys walk through lists, tables and charts.
    While an element is being rated, the digits 1 to 5 choose the rating. Other keys of the room are shown beside what they do.
    Shift+F1 shows all keys on one page, over whatever is open.
    F1 opens this page.
