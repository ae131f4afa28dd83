"""The resident's door (`/mijn/`): what is yours, the same page as the worker's, who may look along and who looked."""
