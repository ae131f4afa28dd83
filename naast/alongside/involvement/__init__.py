"""Involvement (*betrokkenheid*): a team stands beside people, from a yes on (I1.2, I1.3, I4.4, I6.1).

Not here: what they hope and promise (plan/), the page where it all comes together (essential/), the yes itself (rights/consent).
"""
