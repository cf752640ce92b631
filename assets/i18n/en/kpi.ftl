## Direction, frequency, side, audience

kpi-direction-higher = Higher is better
kpi-direction-lower = Lower is better
kpi-direction-band = Within a band
kpi-direction-neither = Neither is better
kpi-frequency-monthly = Monthly
kpi-frequency-quarterly = Quarterly
kpi-side-facilitation = Facilitation
kpi-side-control = Control
kpi-side-resources = Resources and results
kpi-side-governance = Governance
kpi-audience-top = Top management
kpi-audience-middle = Middle management
kpi-audience-first-line = First-line management

## Variation: did it change?

variation-improving = Improving
variation-worsening = Worsening
variation-routine = Routine
variation-neutral = Changed
variation-not-enough = Not enough data

## Assurance: will it meet its target?

assurance-will-meet = Will meet
assurance-will-not-meet = Will not meet
assurance-hit-and-miss = Hit and miss
assurance-withheld = Limits out of date: a new phase is proposed
assurance-not-enough = Not enough data
assurance-no-target = No target

## Values

kpi-value-final = Final
kpi-value-provisional = Provisional
kpi-value-revised = Revised
kpi-value-missing = Missing
kpi-no-data-yet = No data yet
kpi-target-value = target { $value }
kpi-definition = Definition
kpi-unit = Unit
kpi-guard = Guard
kpi-quality-grade = Quality grade
kpi-add-values = Add values
