"""The front door: everything that comes from outside the program enters here, and is made safe.

Text is cleaned (`text`) and measured (`widths`), TOML is read within bounds (`toml`), keys are
traced back to their line and column (`positions`), paths are kept inside their folder (`paths`),
and whatever is wrong is told as a `Problem`.
"""
