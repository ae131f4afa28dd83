"""Outreach: somebody worries about another, and the team tries, with patience, to come beside that person (I1.5, I1.6, I5.4).

Whoever is worried talks first, reads what the other will read, and comes back with a code. Two workers take it up, for four
weeks; for unsafety the team goes without waiting for a yes. From the moment there is contact the person reads everything, and
says how it is for them. In time: contact, a letter that tells the person, or nothing left.
Not here: help itself (involvement/), a question for oneself (contact/), an early signal of arrears, the meldcode.
"""
