"""Measuring: CPU from the kernel, statements from the server's log, both per request, everything interleaved."""
