"""What a person likes, kept in one file of theirs: read, and written when it is changed."""
