# The handbook inside the program.

help-title = Aide
help-search = Chercher dans l’aide
help-nothing = Aucune page de l’aide ne contient ces mots.
help-nothing-hint = Essayez moins de mots, ou Ctrl+K pour tout ce qui peut se faire.
help-topics = Pages de l’aide
help-topic-named = Aide : { $topic }

help-start-title = Premiers pas
help-start-text =
    La démonstration montre deux ans de la vie d’un comité, dans un pays nommé Meridia. Essayez-y tout : c’est un fichier à part, votre espace de travail en sera un autre.
    Pour commencer avec votre propre comité, choisissez Nouvel espace de travail sur le premier écran. Il contient 18 éléments, 28 indicateurs, l’échelle de notation et un ordre du jour de deux heures ; tout se modifie.
    Remplissez ensuite, dans cet ordre : le comité et ses règles (Paramètres), les fonctions et leurs titulaires (Membres), les indicateurs que vous mesurez vraiment (Indicateurs). Ce dont vous n’avez pas besoin se retire, sans être supprimé.
    Rien n’est à enregistrer à la main. Chaque acte est conservé dès qu’il est fait, et Ctrl+Z le reprend.

help-before-title = Avant la réunion
help-before-text =
    Réunions → planifier la suivante. Son numéro, sa date et son ordre du jour suivent les règles des Paramètres ; modifiez ce qui change cette fois.
    Saisissez les valeurs du mois (Indicateurs → Saisir des valeurs), importez-les d’un fichier, ou envoyez à chaque département sa fiche et reprenez les réponses. Une valeur étrange fait l’objet d’une question ; la réponse est conservée avec elle.
    Regardez la vue d’ensemble : les mesures correctives en retard, les signaux du mois et les éléments sans note sont ce dont la réunion devra parler.
    Sur la page de la réunion, les dossiers proposent ce qui relève de l’ordre du jour, chaque fois avec le motif : Entrée inscrit, Suppr écarte. Alt+↑ et Alt+↓ (ou la souris) ordonnent les points ; la somme des minutes est comparée à la durée de la réunion. Ce qui est reporté attend et revient de lui-même au mois promis.

help-room-title = En salle
help-room-text =
    Ouvrez la réunion et choisissez la salle. L’ordre du jour est d’un côté, le point en cours remplit l’écran ; problèmes, mesures correctives, décisions et notes s’ajoutent en bas à tout moment.
    Commencez par les présences : présent, excusé, absent ou représenté, avec les heures de ceux qui arrivent tard ou partent tôt. Le quorum se calcule d’après votre règle au fil des allées et venues.
    Sans quorum, le comité peut discuter et noter. Ni notes d’éléments ni décisions ne sont enregistrées ; une décision peut être gardée comme proposition, à ratifier par la réunion suivante.
    À la fin, la liste de clôture nomme ce qui reste ouvert : un élément sans état, un signal sans réponse, une mesure corrective sans fonction ou sans date. Chaque ligne mène à sa place.
    L’horloge décompte le point en cours et la réunion, en silence ; un dépassement est noté au journal, pas au procès-verbal. F9 ouvre la fenêtre du projecteur pour le second écran, Maj+F9 montre la même vue sur tout l’écran unique. Ni l’une ni l’autre ne montre jamais notes, brouillons, noms des votants ou points confidentiels.

help-rating-title = Noter les éléments
help-rating-text =
    Chaque élément termine la réunion dans l’un de quatre états : noté, confirmé sans changement, non évalué (avec le motif), ou sans objet.
    L’échelle va de 1 (inefficace) à 5 (efficace) ; les mots de chaque niveau figurent à côté du chiffre et se modifient dans les Paramètres.
    Une note qui change demande un motif, imprimé dans le procès-verbal. Garder la note du mois précédent est aussi un acte, une touche, et le procès-verbal dit « sans changement ».
    L’efficacité dit si un élément fait son travail ce mois-ci. La maturité dit à quel point il est développé. On n’en fait jamais la moyenne.

help-values-title = Les valeurs des indicateurs
help-values-text =
    Un ratio se saisit comme deux comptes, une durée comme sa médiane et, s’il est connu, son 90e centile. Le chiffre lui-même est calculé.
    Un chiffre corrigé garde le précédent, avec le motif, la personne et l’heure. Les procès-verbaux des réunions closes impriment toujours ce qui était connu ce jour-là.
    L’importation lit des fichiers CSV et Excel, les mois en lignes ou en colonnes. Avant toute écriture, vous voyez la première, la plus grande et la plus étrange des valeurs telles qu’elles seraient conservées. Une importation passe en entier ou pas du tout, et un seul Ctrl+Z la reprend.
    Un mois peut être déclaré définitif. Ensuite, ses chiffres ne changent que par décision.

help-charts-title = Lire le graphique d’un indicateur
help-charts-text =
    La courbe bouge chaque mois. Le plus souvent, cela ne veut rien dire : les deux limites du processus montrent jusqu’où elle bouge d’elle-même.
    Un signal est un mois que les limites n’expliquent pas : un point au-dehors, plusieurs près de l’une d’elles, ou une longue suite du même côté de la moyenne. Les signaux sont marqués et nommés ; le reste est variation courante, et aucune raison n’est à chercher.
    Deux mots résument un indicateur. Variation : amélioration, dégradation, courante, trop peu de données. Assurance : atteindra la cible, ne l’atteindra pas, ou l’atteint certains mois et la manque d’autres.
    Les limites demandent six valeurs ; au-dessous de douze elles sont provisoires. Quand un processus a vraiment changé, le comité peut décider de nouvelles limites à partir d’un mois ; les anciennes restent tracées.
    Le bleu est une amélioration, l’orange une préoccupation, et chaque marque a sa forme : une copie en gris dit la même chose.

help-effect-title = Problèmes, mesures correctives et leur effet
help-effect-text =
    Un problème dit ce qui ne va pas, où et à quel point. Une mesure corrective dit ce qu’on y fait : la fonction responsable, une échéance, l’indicateur qu’elle doit faire bouger, et le garde-fou qui ne doit pas se dégrader.
    Le retard se compte depuis la première échéance. Une nouvelle date demande un motif ; le nombre de reports reste visible.
    Quand une mesure prend effet, les limites de ses indicateurs sont figées. Mesures correctives → Effets compare alors la suite, regarde les garde-fous et tout ce qui s’est passé d’autre, et propose un verdict. C’est le comité qui décide lequel est enregistré.
    Mesures correctives → Fiches des responsables imprime une page pour chaque service dont une mesure est en cours : ce qui a été décidé, le retard, et la place de son compte rendu.
    Fait et efficace sont deux choses différentes. Le registre montre quelle part des mesures a réussi.
    La stratégie a sa place dans la barre latérale ; de là, ou par Ctrl+K, s’ouvre le plan d’action. Chaque ligne relève d’un objectif et nomme la fonction responsable, l’échéance, les jours-personnes, les moyens techniques et le budget, et des indicateurs d’une valeur de départ à une valeur souhaitée. Un point de situation fait avancer la ligne ; le tableau et le calendrier montrent ce qui est en retard au jour de l’espace de travail.

help-minutes-title = Décisions et procès-verbal
help-minutes-text =
    Une décision se prend par consensus, par vote ou par arbitrage de la présidence. Son numéro ne resservira jamais.
    Le procès-verbal s’écrit de lui-même à partir de ce qui a été enregistré. Exportez-le en Word, PDF ou page web, en anglais, en français ou en arabe, quelle que soit la langue de l’écran. Les textes saisis restent tels qu’ils ont été saisis.
    Sur la page de la réunion, Rédaction énumère chaque paragraphe écrit par le programme, avec sa source. Un paragraphe reformulé le reste dans tous les exports ; si son enregistrement change ensuite, il est signalé comme dépassé, les deux textes sont montrés et vous choisissez.
    Tant que le procès-verbal n’est pas approuvé, tout peut encore être corrigé. Après l’approbation, rien n’y change plus, et l’annulation s’arrête là. Une erreur découverte plus tard se corrige par un rectificatif numéroté : une réunion en séance l’adopte, sur la page de la réunion approuvée ou au point du procès-verbal précédent, et il est imprimé à la suite.

help-file-title = Le fichier et ses copies
help-file-text =
    Tout est dans un seul fichier. On peut le copier sur une clé à tout moment, et la copie est saine.
    Pendant le travail, une copie sur cet ordinateur reçoit chaque acte aussitôt ; quelques secondes plus tard, le fichier lui-même est remplacé par une nouvelle version complète. Les deux versions d’avant restent à côté. Elles peuvent encore contenir les bulletins scellés d’un tour ouvert depuis ; sans le code de la présidence personne ne peut les lire, et les versions suivantes les remplacent.
    Si le courant manque, ou si la clé est retirée, rouvrez le fichier : tous les actes accomplis y sont.
    Un fichier qu’une autre personne a ouvert peut être lu, non modifié. L’avis nomme la personne, l’ordinateur et l’heure.
    lajna check FICHIER, en ligne de commande, vérifie tout ce qui peut l’être.

help-keys-title = Clavier
help-keys-text =
    Ctrl+K énumère tous les écrans et actes ; tapez quelques lettres. Ctrl+F cherche personnes, éléments, indicateurs, problèmes, mesures correctives, décisions et notes.
    Ctrl+Z reprend le dernier acte, Ctrl+Maj+Z le refait.
    Tab avance, Maj+Tab recule, Entrée ouvre ou confirme, Échap annule. Ctrl+Entrée enregistre un formulaire depuis n’importe lequel de ses champs. Les flèches parcourent listes, tableaux et graphiques.
    Pendant la notation d’un élément, les chiffres 1 à 5 choisissent la note. Les autres touches de la salle sont indiquées à côté de ce qu’elles font.
    Maj+F1 (Shift+F1) montre toutes les touches sur une page, par-dessus ce qui est ouvert.
    F1 ouvre cette page.
