"""The app in a browser: a small server, and an app of its own for each visitor."""
