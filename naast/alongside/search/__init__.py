"""Search in what I may see: words in what was written down, and people by how their names sound (C3, I6.4).

It starts from the actor's own circles, so it costs the same in a town of any size. Words that one may not read are never
compared, so they cost nothing, add nothing and leave no trace. By POST alone: what was asked stands in no address and no log.
Not here: find before create (people/residents); the public directory.
"""
