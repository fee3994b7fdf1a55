"""Times fsrs-rs (PyPI `fsrs-rs-python` 0.9.3) on what viva-bench next-states times: a call for the states
after all four ratings, and the replay of histories to memory states, in reviews.

The log is drawn as there: as many cards of as many reviews with the same odds.
"""

import random
import statistics
import sys
import time

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview, MemoryState


def next_states(model, calls):
    """Returns how many calls a second one thread makes; the states are built before."""
    draw = random.Random(1)
    states = [MemoryState(draw.randint(1, 1000) / 10, draw.randint(10, 100) / 10) for _ in range(1000)]
    start = time.perf_counter()
    for number in range(calls // len(states)):
        days = 1 + number % 50
        for state in states:
            model.next_states(state, 0.9, days)
    return calls / (time.perf_counter() - start)


def histories(count):
    """Returns cards of 2 to 18 reviews, one in five on the same day, one in five a lapse."""
    draw = random.Random(1)
    items, reviews = [], 0
    while reviews < count:
        card, size = [], draw.randint(2, 18)
        for number in range(size):
            rating = 1 if draw.randint(0, 9) < 2 else draw.randint(2, 4)
            days = 0 if number == 0 or draw.randint(0, 4) == 0 else draw.randint(1, 60)
            card.append(FSRSReview(rating, days))
        items.append(FSRSItem(card))
        reviews += size
    return items, reviews


def replay(model, items, reviews):
    """Returns how many reviews a second are replayed; the items are built before."""
    start = time.perf_counter()
    model.memory_state_batch(items)
    return reviews / (time.perf_counter() - start)


if __name__ == "__main__":
    rounds, size = 7, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    model = FSRS(DEFAULT_PARAMETERS)
    rates = [next_states(model, 300_000) for _ in range(rounds)]
    print(f"fsrs-rs-next-states per_second {statistics.median(rates):.0f}")
    items, reviews = histories(size)
    rates = [replay(model, items, reviews) for _ in range(rounds)]
    print(f"fsrs-rs-replay per_second {statistics.median(rates):.0f}")
