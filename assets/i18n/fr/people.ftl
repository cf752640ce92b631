people-role-chair = Présidence
people-role-vice-chair = Vice-présidence
people-role-secretary = Secrétaire
people-role-member = Membre
people-role-observer = Observateur
people-role-no-seat = Sans siège
people-role-guest = Invité
people-voting = Avec voix délibérative
people-not-voting = Sans voix délibérative
people-office = Fonction
people-unit = Service
people-since = depuis le { $date }
people-add = Ajouter une personne

## Offices, persons, units

people-tab-offices = Postes
people-tab-persons = Personnes
people-tab-units = Services
people-holder = Titulaire
people-role = Rôle
people-voting-column = Vote
people-last-meetings = Dernières réunions
people-attended = { $count } sur { $all }
people-vacant = Vacant
people-vacant-seats = { $count ->
    [one] { $count } siège vacant
   *[other] { $count } sièges vacants
}
people-not-listed = pas sur la liste
people-mark = { $meeting } : { $status }
people-history = Titulaires successifs
people-never-held = Personne ne l’a encore occupé.
people-from-to = { $from } au { $to }
people-retired = Retiré
people-no-unit = Sans direction
people-holds = Poste actuel
people-holds-nothing = Aucun poste
people-name-ar = Nom en caractères arabes
people-person = Personne
people-somebody-new = Une nouvelle personne
people-rename = Changer le nom
people-office-add = Ajouter un poste
people-office-edit = Modifier le poste
people-title-in = Intitulé, { $language }
people-name-in = Nom, { $language }
people-appoint = Nommer
people-appoint-to = Nommer : { $office }
people-appoint-hint = Le titulaire jusqu’alors quitte le poste la veille.
people-from = À partir du
people-end-tenure = Mettre fin au mandat
people-end-tenure-of = Mettre fin au mandat de { $name }
people-last-day = Dernier jour en poste
people-seat-vacant = Le siège est vacant.
people-unit-add = Ajouter un service
people-unit-edit = Modifier le service
people-border-office = Bureau frontalier
people-unit-kind = Type
people-unit-offices = Postes
people-choose-title = Aucun poste choisi
people-choose = Choisissez une ligne pour voir les titulaires du poste.
people-committee-empty-title = Aucun poste
people-committee-empty = Les sièges du comité appartiennent aux postes ; les personnes changent.
people-represented-by = représenté par { $name }
