"""`make demo`: the whole house on this machine, with invented people; it ends and leaves nothing running."""
