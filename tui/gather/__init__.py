"""Many walks through one case, read one after the other and counted together."""
