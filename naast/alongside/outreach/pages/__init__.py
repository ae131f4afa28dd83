"""Pages of the two who follow up a worry, and of the one it is about."""
