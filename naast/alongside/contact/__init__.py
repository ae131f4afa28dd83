"""Contact: anybody reaches the team with a question or a doubt, in two minutes, and hears when they were told they would (I1.1).

Named or not, by web, phone, street or desk. It makes no person and no file: a thread that belongs to its code, and is gone
six months after the last word. Not here: a worry about somebody else (outreach/), asking for a yes (involvement/), the public
pages themselves (doors/public).
"""
