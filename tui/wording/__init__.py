"""The words: each thing that Juncture says is worded here, once, for every screen and print."""
