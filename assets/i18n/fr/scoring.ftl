scoring-way-laptop = Sur l’ordinateur
scoring-way-paper = Sur papier
scoring-way-file = Par fichier
scoring-way-cards = Avec des cartes
scoring-state-open = En cours
scoring-state-revealed = Dépouillé
scoring-state-cancelled = Annulé
