"""What was not possible: the list, one, saying it, and what is said beside it."""
