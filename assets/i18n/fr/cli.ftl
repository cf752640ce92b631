cli-written = Écrit : { $path }
cli-exists = { $path } existe déjà. Rien n’a été écrit. Utilisez --force pour le remplacer.
cli-usage = Cet appel n’a pas été compris. Rien n’a été fait.
cli-no-window = Aucune fenêtre ne peut s’ouvrir : { $detail } Les autres commandes fonctionnent sans fenêtre.
cli-not-a-reference = « { $text } » n’est pas un numéro de réunion tel que RMC/2026/04. Rien n’a été fait.
cli-not-a-decision = « { $text } » n’est pas un numéro de décision, tel que RMC/2026/04-D1.
cli-not-a-committee = { $file } ne contient aucun comité. Rien n’a été fait.
cli-import-report = Nouvelles : { $new } · révisées : { $revised } · inchangées : { $unchanged } · manquantes : { $missing } · laissées de côté : { $left }
cli-import-written = { $count ->
    [one] { $count } valeur écrite.
   *[other] { $count } valeurs écrites.
}
cli-import-nothing-new = Il n’y avait rien de nouveau à écrire.
cli-import-dry-run = Essai : rien n’a été écrit.
cli-import-undecided = { $count ->
    [one] Un point n’est pas tranché. Rien n’a été écrit. Répondez par --encoding, --decimal ou --accept-proposals :
   *[other] { $count } points ne sont pas tranchés. Rien n’a été écrit. Répondez par --encoding, --decimal ou --accept-proposals :
}
cli-import-proposed = Proposition : { $answer }
cli-import-reason = { $count ->
    [one] Une valeur en remplace une plus ancienne. Dites pourquoi avec --reason. Rien n’a été écrit.
   *[other] { $count } valeurs en remplacent de plus anciennes. Dites pourquoi avec --reason. Rien n’a été écrit.
}
