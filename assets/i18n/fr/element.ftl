## Groups

element-group-framework = Cadre
element-group-process = Processus
element-group-tools = Outils et données

## Effectiveness scale

rating-level-5 = Efficace
rating-level-4 = Largement efficace
rating-level-3 = Partiellement efficace
rating-level-2 = Faible
rating-level-1 = Inefficace
rating-level-none = Ne peut se prononcer
rating-descriptor-5 = Remplit sa fonction partout, à chaque vérification. Indicateurs liés à la cible et stables. Rien d’ouvert depuis plus d’un mois.
rating-descriptor-4 = Fonctionne dans la plupart des bureaux. Écarts mineurs connus, attribués et datés.
rating-descriptor-3 = Fonctionne par endroits ou par moments. Le résultat dépend des personnes ou des bureaux. Mesures correctives nécessaires.
rating-descriptor-2 = Existe mais produit rarement le résultat voulu. Le risque n’est couvert que par la chance ou d’autres contrôles.
rating-descriptor-1 = Absent, hors service, ou aggrave la situation.
rating-descriptor-none = Le membre manque d’éléments. Non compté dans la médiane, compté dans l’affichage.
rating-scale-effectiveness = Efficacité
rating-scale-maturity = Maturité

## The four states of an element at the end of a meeting

rating-state-rated = Coté
rating-state-confirmed = Confirmé sans changement
rating-state-not-assessed = Non évalué
rating-state-not-applicable = Sans objet
rating-state-open = Encore ouvert

## Maturity scale

maturity-level-0 = Inexistant
maturity-level-1 = Initial
maturity-level-2 = Reproductible
maturity-level-3 = Défini
maturity-level-4 = Maîtrisé
maturity-level-5 = Optimisé
maturity-descriptor-0 = Personne ne le fait.
maturity-descriptor-1 = Fait par des individus, sans écrit. Le résultat dépend de l’agent de service.
maturity-descriptor-2 = Écrit dans certains bureaux. Formation de base. Fait deux fois de la même manière. Aucune mesure.
maturity-descriptor-3 = Une procédure approuvée pour tous les bureaux. Rôles désignés. Indicateurs définis et collectés.
maturity-descriptor-4 = Les indicateurs orientent les décisions chaque mois. La variation est comprise. Les mesures correctives sont vérifiées.
maturity-descriptor-5 = Prévoit et teste. Partage ses données avec ses partenaires. Amélioration continue, imitée par les pairs.
element-questions = Questions
element-purpose = Finalité
element-last-rating = Dernière cotation
element-range = Étendue
element-median = Médiane { $level }
