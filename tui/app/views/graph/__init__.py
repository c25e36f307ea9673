"""The argument as a graph: arranged in columns, routed, and drawn in characters."""
