"""What a person chose: the model of a scenario, its history, and reading and saving its file."""
