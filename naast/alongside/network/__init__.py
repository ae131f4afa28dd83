"""The network: who is there for somebody, how near, what it gives and asks, and who could be there (I2.3, I2.4, I5.1).

A drawing is one person's (or of several together), and lies on a sheet of their story. Somebody in it is a name as the
resident says it, plus a tie: no record of a person, no address, health or judgement; what it gives and asks is ticked from a
short list, so that nothing about them can be typed. Ties are never overwritten: a change is a new row, an end has a day.
Not here: what the neighbourhood offers (partners/directory), asking somebody of the network for something (promises/, which
tells them and makes them a person with rights). A drawing travels to no partner, is not searched, and is no map of anybody else.
"""
