### What a meeting did about a signal, and the detection rules in a few words.

disposition-explained = Explained
disposition-problem = Made a problem
disposition-watch = Watched
disposition-rebased = New limits
disposition-scaling-mean = mean moving range
disposition-scaling-median = median moving range
rule-outside = outside the limits
rule-three-of-four = three of four near a limit
rule-eight = eight on one side of the average
rule-two-of-three = two of three near a limit
rule-seven = seven on one side of the average
rule-trend = seven in a row rising or falling
