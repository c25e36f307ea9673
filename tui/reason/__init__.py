"""Pure functions from a case and a scenario to findings. No clock, no file, no screen.

A case is a monotone AND/OR graph. A link fires when everything it comes from holds, at least one of
its passages is accepted, and its directness is within the reading; a consequence holds when one of
its links fires and it meets the proof asked for. All answers come from that alone.
"""
