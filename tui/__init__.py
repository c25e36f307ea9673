"""Juncture: walk the choices in a policy document, and see what it says would follow."""
