"""The walk as questions and answers in plain sentences."""
