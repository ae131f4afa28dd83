"""The Dutch texts: every topic writes its own part, `make messages` lays them together and compiles them.

No gettext is needed on the machine: the English texts are found by reading our own code and templates.
"""
