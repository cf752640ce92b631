# Fiches pour les services responsables d’une mesure corrective.

reminder-title = Fiches de mesures correctives
reminder-name = Fiche de mesure corrective { $of }
reminder-none = Aucune mesure corrective décidée n’est en attente.
reminder-as-of = Fiche de mesure corrective, situation au { $date }
reminder-task = Ce qui est à faire
reminder-first-due = {" "}(d’abord { $date }, reportée { $count } fois)
reminder-standing = { $state }, { $done }
reminder-report = Votre compte rendu
reminder-request = Prière de répondre, signer et renvoyer cette page au secrétariat ({ $secretary }).
reminder-request-before = Prière de répondre, signer et renvoyer cette page au secrétariat ({ $secretary }) avant la réunion { $meeting } du { $date }.
reminder-question = Question
reminder-answer = Réponse
reminder-done = Ce qui a été fait depuis le dernier compte rendu
reminder-next = Prochaine étape, et pour quand
reminder-hindered = Ce qui fait obstacle
reminder-export = Fiches des responsables
reminder-export-one = Fiche du responsable
