"""Messages: one thread between a resident and the contact worker, with the day by which an answer comes (I1.1, I5.5, I6.1).

Everybody has a thread of their own; who lives with them finds no trace of it. A late answer is the team's own being late.
Not here: notes of a contact (notes/), a question of somebody without help (contact/), who is told by mail (people/post).
"""
