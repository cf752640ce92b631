decisions-year-all = Toutes les années
decisions-status-all = Toutes { $count }
decisions-status-count = { $status } { $count }
decisions-search = Chercher une décision
decisions-how = Mode d’adoption
decisions-links = Liens
decisions-present = { $count ->
    [one] { $count } membre votant dans la salle.
   *[other] { $count } membres votants dans la salle.
}
decisions-adopts = Adopte { $what }
decisions-supersedes = Remplace { $what }
decisions-superseded-by = Remplacée par { $what }
decisions-ratifies = Ratifie { $what }
decisions-ratified-by = Ratifiée par { $what }
decisions-taken-in = { $meeting }, { $date }
decisions-withdraw = Retirer
decisions-withdraw-title = Retirer { $number } ?
decisions-withdraw-hint = Le texte reste au registre comme retiré ; son numéro ne sert plus.
decisions-meeting-closed = Sa réunion est close : une nouvelle décision peut la remplacer.
decisions-already-withdrawn = Elle est déjà retirée.
decisions-empty-title = Aucune décision
decisions-empty-hint = Les décisions se prennent en séance et se numérotent au sein de leur réunion.
decisions-none-title = Aucune décision ne correspond
decisions-none-hint = D’autres mots, une autre année ou un autre état la trouveront peut-être.
decisions-choose-title = Aucune décision choisie
decisions-choose = Choisissez une ligne pour lire la décision en entier.
decisions-sum-by = { $rule } : { $for } voix pour sur { $base }, { $needed } requises.
decisions-implements = Met en œuvre { $what }
decisions-implemented-by = Mise en œuvre par { $what }
decisions-wording-frozen = Elle a été relue : rouvrez d’abord sa rédaction en séance.
