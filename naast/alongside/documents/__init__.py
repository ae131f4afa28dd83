"""Documents: a letter that somebody brings, as a photo or a PDF, so that it can be read together (I2.6, I6.2).

Post that frightens people is where much help begins. Whoever takes part or helps lays a letter in the circle, on a sheet of the
part *documents*; who sees it is decided as for every row. What arrives is strangers' bytes: a process of its own makes a clean
picture or PDF of it (cleaning/). Only that is kept, sealed with a key of its own (sealing.py), in a store beside the database.
Not here: what a letter says as text (no reading by machine), letters that the team sends, and attachments of messages.
"""
