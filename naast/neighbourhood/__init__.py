"""Part 1: the neighbourhood, in the same system as the household."""
