"""Support: help from outside the team, and whom to call in danger; numbers are data. Offered by whom, and the answer (I6.3).

Not here yet: complaints.
"""
