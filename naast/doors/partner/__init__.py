"""The partner's door (`/partner/`): only what was shared with this organisation, by a yes."""
