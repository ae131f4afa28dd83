"""What holds of the whole house, whatever is built on: row security, roles, functions, keeping, texts, templates, sizes."""
