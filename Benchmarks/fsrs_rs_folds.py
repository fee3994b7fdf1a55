"""Prints the log loss of fsrs-rs (PyPI `fsrs-rs-python` 0.9.3) on review logs, over the folds of
`viva fit --evaluate --timezone UTC`: each sixth of the scored reviews but the first is predicted by
weights fitted to what came before it.
"""

import math
import sys

from fsrs_rs_fit import histories, item
from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS


def log_loss(weights, reviews):
    """Returns the sum of the log losses of the last review of each history."""
    decay = -weights[20]
    factor = 0.9 ** (1 / decay) - 1
    states = FSRS(weights).memory_state_batch([item(history[:-1]) for _, history in reviews])
    total = 0
    for (_, history), state in zip(reviews, states):
        rating, gap = history[-1]
        recall = (1 + factor * gap / state.stability) ** decay
        total -= math.log(recall if rating > 1 else 1 - recall)
    return total


for path in sys.argv[1:]:
    reviews = histories(path)
    size = len(reviews) // 6
    published, fitted = 0, 0
    for start in range(len(reviews) - 5 * size, len(reviews), size):
        items = [item(history) for _, history in reviews[:start]]
        weights = FSRS(DEFAULT_PARAMETERS).compute_parameters(
            items, [card for card, _ in reviews[:start]]
        )
        test = reviews[start : start + size]
        published += log_loss(DEFAULT_PARAMETERS, test)
        fitted += log_loss(weights, test)
    tested = 5 * size
    print(f"fsrs-rs {path}: published {published / tested:.4f} fitted {fitted / tested:.4f}")
