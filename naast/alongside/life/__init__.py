"""Life: all domains together, each as a source of strength or of stress, in the words of each (I2.1, I2.2, I2.4, I4.1, I4.3, T2).

The household's own idea and what was tried already come first. A perspective is one person's words of one kind on one domain:
what gives strength, what takes it, what one wishes, how things hang together. Clashing words stand side by side; new words
follow older ones of the same person, and nobody's are overwritten. Children tell in their own way, with pictures of our own.
Which domains there are is data of the municipality (domains.csv), each tied to a theme of the neighbourhood.

Who was there says who reads it: what one of several tells a worker alone, and what a youth tells of themselves, starts with who
was in the talk. Nothing here is a score, a phase or a colour on a person. Law and purpose are never asked: they follow from who
it is about and the domain, by rules that are data (laws.py). Not here: hypotheses and causes (analysis), hopes (plan), who is
there (network), safety (safety).
"""
