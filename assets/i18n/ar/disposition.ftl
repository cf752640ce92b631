### What a meeting did about a signal, and the detection rules in a few words.

disposition-explained = مفسَّرة
disposition-problem = سُجلت مشكلة
disposition-watch = تحت المتابعة
disposition-rebased = حدود جديدة
disposition-scaling-mean = متوسط المدى المتحرك
disposition-scaling-median = وسيط المدى المتحرك
rule-outside = خارج الحدود
rule-three-of-four = ثلاث من أربع قيم قرب حد
rule-eight = ثماني قيم في جهة واحدة من المتوسط
rule-two-of-three = قيمتان من ثلاث قرب حد
rule-seven = سبع قيم في جهة واحدة من المتوسط
rule-trend = سبع قيم متتالية صعودًا أو هبوطًا
