"""Promises: who will do what by when, and did they; one thing for all four parts (I5.5, P4).

Only the promiser says how it went; others say how it is for them. Not here: the plan around them (alongside/plan).
"""
