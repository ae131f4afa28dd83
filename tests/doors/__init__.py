"""Who may come through which door: one table of routes, and every denial beside a success that differs in one thing."""
