"""Times the fit of fsrs-rs (PyPI `fsrs-rs-python` 0.9.3) to the logs of `viva-bench fits`.

Its training items are made before: one per review on a later day than the one before, in the order of
time, with the card's id.
"""

import csv
import resource
import statistics
import sys
import time

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview

DAY = 86_400_000
ROLLOVER = 4 * 3_600_000  # Study days begin at four, as in the log's other reader.


def training_items(path):
    """Returns the items of a log, and the card of each."""
    cards = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            review = (int(row["review_time"]), int(row["review_rating"]))
            cards.setdefault(int(row["card_id"]), []).append(review)
    items = []
    for card, reviews in cards.items():
        history = []
        for number, (moment, rating) in enumerate(reviews):
            day = (moment - ROLLOVER) // DAY
            gap = day - before if number else 0
            before = day
            history.append(FSRSReview(rating, gap))
            if gap > 0:
                items.append((moment, card, FSRSItem(list(history))))
    items.sort(key=lambda item: item[:2])
    return [item[2] for item in items], [item[1] for item in items]


if __name__ == "__main__":
    path, size, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    items, cards = training_items(path)
    model = FSRS(DEFAULT_PARAMETERS)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        model.compute_parameters(items, cards)
        times.append((time.perf_counter() - start) * 1000)
    print(f"fsrs-rs-fit reviews {size} ms {statistics.median(times):.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"fsrs-rs-fit reviews {size} peak_mb {peak:.0f}")
