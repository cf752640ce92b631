### What a meeting did about a signal, and the detection rules in a few words.

disposition-explained = Expliqué
disposition-problem = Devenu un problème
disposition-watch = Suivi
disposition-rebased = Nouvelles limites
disposition-scaling-mean = étendue mobile moyenne
disposition-scaling-median = étendue mobile médiane
rule-outside = hors des limites
rule-three-of-four = trois sur quatre près d’une limite
rule-eight = huit du même côté de la moyenne
rule-two-of-three = deux sur trois près d’une limite
rule-seven = sept du même côté de la moyenne
rule-trend = sept de suite en hausse ou en baisse
