"""How much work an answer may take, so that none runs on and on."""


class OutOfBudgetError(Exception):
    """There is more to work out than the budget allows; whoever answers says so."""


class Budget:
    """Work that may still be done: `left` is how many steps. What a step is, its owner says."""

    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self, steps: int = 1) -> None:
        """Take some off.

        Raises:
            OutOfBudgetError: when there are not as many; then none are left from then on.
        """
        self.left = self.left - steps if steps <= self.left else -1
        if self.left < 0:
            raise OutOfBudgetError

    def spend_if_left(self, steps: int) -> None:
        """Take some off. When there are not as many, what is left stays for something smaller.

        Raises:
            OutOfBudgetError: when there are not as many.
        """
        if steps > self.left:
            raise OutOfBudgetError
        self.left -= steps
