"""The machinery beneath the questions: a case compiled, labelled and searched within a budget.

`program` compiles a case, `labels` finds under which options each consequence holds, and `derive`
answers for some choices. The questions in `tui.reason` stand on these; none of these knows them.
"""
