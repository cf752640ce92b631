### What widgets say themselves.

words-previous-month = Mois précédent
words-next-month = Mois suivant
words-open-calendar = Ouvrir le calendrier
words-not-a-date = Saisissez un jour tel que 30/09/2026.
