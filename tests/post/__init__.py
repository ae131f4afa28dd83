"""Post and task workers as processes of their own: several at once, and one killed."""
