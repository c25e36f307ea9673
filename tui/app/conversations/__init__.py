"""What takes more than one step: a question, an answer, then a change of the session.

Whatever goes wrong with a file is told in a sentence, and the app stays up.
"""
