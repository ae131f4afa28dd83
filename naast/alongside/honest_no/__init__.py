"""The honest no: what was asked, why not, what is possible instead, who decided; readable from the moment it is written (I4.2).

Beside it: how the resident sees it; what became of it (looked at again, tried elsewhere, made possible after all); and the
words in which it may count for the municipality, by the choice of those it is about (I6.2, towards G5). Words are never
overwritten: what comes later is a row of its own. Not here: counting many noes and telling the municipality (municipality/).
"""
