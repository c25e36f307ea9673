"""Work on files that is asked for by name: checking, anchoring, saving a walk."""
