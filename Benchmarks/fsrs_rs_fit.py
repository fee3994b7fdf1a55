"""Times the fit of fsrs-rs (PyPI `fsrs-rs-python` 0.9.3) to the logs of `viva-bench fits`.

Its training items are made before: one per review on a later day than the one before, in the order of
time, with the card's id.
"""

import csv
import datetime
import resource
import statistics
import sys
import time

from fsrs_rs_python import DEFAULT_PARAMETERS, FSRS, FSRSItem, FSRSReview

DAY = 86_400_000
ROLLOVER = 4 * 3_600_000  # Study days begin at four, as in the log's other reader.


def milliseconds(text):
    """Returns a time in milliseconds since 1970 that is written so, or in ISO 8601."""
    return int(text) if text.isdigit() else int(datetime.datetime.fromisoformat(text).timestamp() * 1000)


def histories(path):
    """Returns, of each review on a later day than the one before, in the order of time, its card and
    the ratings and gaps in days of the card until then."""
    cards = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            review = (milliseconds(row["review_time"]), int(row["review_rating"]))
            cards.setdefault(int(row["card_id"]), []).append(review)
    found = []
    for card, reviews in cards.items():
        history = []
        for number, (moment, rating) in enumerate(reviews):
            day = (moment - ROLLOVER) // DAY
            gap = day - before if number else 0
            before = day
            history.append((rating, gap))
            if gap > 0:
                found.append((moment, card, list(history)))
    found.sort(key=lambda each: each[:2])
    return [(card, history) for _, card, history in found]


def item(history):
    """Returns what fsrs-rs is trained on."""
    return FSRSItem([FSRSReview(rating, gap) for rating, gap in history])


if __name__ == "__main__":
    path, size, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    reviews = histories(path)
    items, cards = [item(history) for _, history in reviews], [card for card, _ in reviews]
    model = FSRS(DEFAULT_PARAMETERS)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        model.compute_parameters(items, cards)
        times.append((time.perf_counter() - start) * 1000)
    print(f"fsrs-rs-fit reviews {size} ms {statistics.median(times):.2f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"fsrs-rs-fit reviews {size} peak_mb {peak:.0f}")
