"""The Textual application. Nothing else in the package knows a screen."""
