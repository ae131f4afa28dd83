"""Bad input at every form and address: a clear sentence or the same 404, never a 500, and nothing typed is lost."""
