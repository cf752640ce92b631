## Direction, frequency, side, audience

kpi-direction-higher = La hausse est souhaitée
kpi-direction-lower = La baisse est souhaitée
kpi-direction-band = Dans une plage
kpi-direction-neither = Aucun sens souhaité
kpi-frequency-monthly = Mensuelle
kpi-frequency-quarterly = Trimestrielle
kpi-side-facilitation = Facilitation
kpi-side-control = Contrôle
kpi-side-resources = Ressources et résultats
kpi-side-governance = Gouvernance
kpi-audience-top = Direction générale
kpi-audience-middle = Encadrement intermédiaire
kpi-audience-first-line = Encadrement de proximité

## Variation: did it change?

variation-improving = En amélioration
variation-worsening = En dégradation
variation-routine = Variation courante
variation-neutral = Changement
variation-not-enough = Données insuffisantes

## Assurance: will it meet its target?

assurance-will-meet = Atteindra la cible
assurance-will-not-meet = N’atteindra pas la cible
assurance-hit-and-miss = Atteinte irrégulière
assurance-withheld = Limites dépassées : une nouvelle phase est proposée
assurance-not-enough = Données insuffisantes
assurance-no-target = Sans cible

## Values

kpi-value-final = Définitive
kpi-value-provisional = Provisoire
kpi-value-revised = Révisée
kpi-value-missing = Manquante
kpi-no-data-yet = Pas encore de données
kpi-target-value = cible { $value }
kpi-definition = Définition
kpi-unit = Unité
kpi-guard = Garde-fou
kpi-quality-grade = Qualité des données
kpi-add-values = Saisir des valeurs
