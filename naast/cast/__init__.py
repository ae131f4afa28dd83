"""The cast: people with a name and their stories, shared by tests and demo, so that everybody speaks of the same Fatma.

Not here: the rest of the neighbourhood (neighbours/ makes it up for the demo).
"""
