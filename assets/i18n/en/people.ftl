people-role-chair = Chair
people-role-vice-chair = Vice-chair
people-role-secretary = Secretary
people-role-member = Member
people-role-observer = Observer
people-role-no-seat = No seat
people-role-guest = Guest
people-voting = Voting
people-not-voting = Not voting
people-office = Post
people-unit = Department
people-since = since { $date }
people-add = Add a person

## Offices, persons, units

people-tab-offices = Offices
people-tab-persons = Persons
people-tab-units = Units
people-holder = Holder
people-role = Role
people-voting-column = Vote
people-last-meetings = Last meetings
people-attended = { $count } of { $all }
people-vacant = Vacant
people-vacant-seats = { $count ->
    [one] { $count } vacant seat
   *[other] { $count } vacant seats
}
people-not-listed = not on the list
people-mark = { $meeting }: { $status }
people-history = Who held it
people-never-held = Nobody has held it yet.
people-from-to = { $from } to { $to }
people-retired = Retired
people-no-unit = No department
people-holds = Holds today
people-holds-nothing = No office
people-name-ar = Name in Arabic script
people-person = Person
people-somebody-new = Somebody new
people-rename = Change the name
people-office-add = Add an office
people-office-edit = Edit the office
people-title-in = Title, { $language }
people-name-in = Name, { $language }
people-appoint = Appoint
people-appoint-to = Appoint: { $office }
people-appoint-hint = Whoever holds the office until then leaves it the day before.
people-from = From
people-end-tenure = End the tenure
people-end-tenure-of = End the tenure of { $name }
people-last-day = Last day in office
people-seat-vacant = The seat is vacant.
people-unit-add = Add a unit
people-unit-edit = Edit the unit
people-border-office = Border office
people-unit-kind = Kind
people-unit-offices = Offices
people-choose-title = No office chosen
people-choose = Choose a line to see who holds and held the office.
people-committee-empty-title = No office yet
people-committee-empty = Offices hold the seats of the committee; persons come and go.
people-represented-by = represented by { $name }
