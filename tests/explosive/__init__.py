"""Cases that are there to explode: each large in one way, up to what a file may hold."""
