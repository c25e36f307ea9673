"""What an assistant of somebody's own can ask of a case: read it, check it, and propose for it.

No model and no network: the assistant is another program, which speaks through `server`. What it
asks for stays within the folder of one case, and nothing that a person has accepted is changed.
"""
