"""What documents offer: the model of a case, locating passages, reading and checking case files."""
