"""One file a screen. A screen asks presenters for rows and turns keys into new scenarios."""
