"""Pages about people, one function per page; they stand behind the worker's door, in a circle that is open."""
