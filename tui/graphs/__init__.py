"""The argument as a graph: arranged in columns and routed, whatever draws it."""
