"""A case in the formats in which other tools keep arguments and annotations."""
