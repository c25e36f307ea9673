"""A brief of a walk, whole or on one page: what is said in it, before any format sets it."""
