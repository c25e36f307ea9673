"""What Juncture says, built once from findings: screens, prints and speech only set it."""
