"""Involvement (*betrokkenheid*): a team stands beside people, from a yes on (I1.2, I1.3, I4.4, I5.3, I5.6, I6.1).

How it began, how near the team is (tuned together, with or without a plan), closing together, and coming back in one tap.
Not here: what they hope and promise (plan/), the page where it all comes together (essential/), the yes itself, to help and to
reading what was before (rights/consent); another worker who comes, and who is not there (rights/access, people/workers).
"""
