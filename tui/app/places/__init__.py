"""The places of the app. A place asks views for rows, and turns keys into new scenarios."""
