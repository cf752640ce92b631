### What widgets say themselves.

words-previous-month = Previous month
words-next-month = Next month
words-open-calendar = Open calendar
words-not-a-date = Type a day such as 30/09/2026.
