"""Pages of access: who looks along, workers who come and go, the desk, emergencies, what the law asks, invitations."""
