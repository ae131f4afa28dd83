"""Workers: teams and other organisations, people's positions and mandates in them, duty, absence, and sign-in (C5).

A worker is a person with a position; there is no worker table. Not here: who stands beside which household
(rights/access).
"""
