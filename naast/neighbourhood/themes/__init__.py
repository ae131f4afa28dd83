"""Themes: at most twelve broad subjects, chosen locally, shared by households, encounters and issues (B1, B3, B5).

A theme is a word of the municipality, never a word about somebody. Every life domain of part 2 is tied to one, so that figures
of the neighbourhood can come from ordinary work. Not here yet: issues, encounters, figures.
"""
