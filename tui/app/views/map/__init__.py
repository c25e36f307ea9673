"""The map: outline, futures and silences, and what is told of the thing selected."""
