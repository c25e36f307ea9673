"""What a shell offers behind `juncture` at a press of tab, and how each shell asks for it."""
