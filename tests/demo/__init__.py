"""`make demo`, `make sql` and `make migrations` as somebody types them, in a copy of the house with a `.data` of its own."""
