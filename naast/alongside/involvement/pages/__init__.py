"""Pages of involvement: beginning, how near, closing together, coming back."""
