scoring-way-laptop = On the laptop
scoring-way-paper = On paper
scoring-way-file = By file
scoring-way-cards = With cards
scoring-state-open = Being scored
scoring-state-revealed = Opened
scoring-state-cancelled = Cancelled
