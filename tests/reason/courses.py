"""Every course of a small case, one by one, and the boxes that describe some of them."""

from tests.reason.cases import completions, decision, holding


def courses_of(case, terms, choices):
    """Every course with what it leads to, one by one."""
    return [(course, holding(case, terms, course)) for course in completions(case, choices)]


def small(question):
    """Few enough courses to go through one by one."""
    case, terms, choices = question
    return case, terms, dict(list(choices.items())[:2]) if len(case.options) < 7 else choices


def meets(course, box):
    def does(part):
        def chosen(options):
            return [f"{part.decision}.{option}" in course for option in options]

        among = any(chosen(part.among)) if part.among else True
        return among and all(chosen(part.having)) and not any(chosen(part.lacking))

    return all(map(does, box))


def choices_of(case, course):
    return {
        key: tuple(option.id for option in item.options if option.key in course)
        for key, item in case.decisions.items()
    }


def ids(program, future):
    return frozenset(program.ids(future.follows))


def of_one(*options):
    return [decision(f"d{number}", size) for number, size in enumerate(options)]
