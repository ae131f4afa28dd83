"""Consent: who said yes to what, about whom, in words people use; withdrawals; whose yes is needed and why (I1.2, I6.2).

Consents are statements: never edited, a change is a new one. The rules of age and authority are data
(`rules.csv`, each with article and version). Not here: what follows from a yes (access/).
"""
