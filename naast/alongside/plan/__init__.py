"""The plan: what people hope for, each in their own words, and what everybody promises towards it (I4.1, I5.1, I5.2).

Words are never overwritten: new words follow older ones, the history stays readable. Not here: promises (promises/).
"""
