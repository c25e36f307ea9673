"""The argument as a graph, drawn in characters."""
