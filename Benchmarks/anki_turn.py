"""Times the same turn in Anki's own back end (PyPI `anki`): answer a card durably, then get the next one.

The collection is set up as Anki sets up its own, with 10,000 cards, all due for review.
"""

import os
import sys
import time

from anki.collection import Collection
from anki.scheduler.v3 import CardAnswer


def collection(path, cards):
    made = Collection(path)
    note_type = made.models.by_name("Basic")
    deck = made.decks.id("Default")
    for number in range(cards):
        note = made.new_note(note_type)
        note["Front"], note["Back"] = f"Question {number}", f"Answer {number}"
        made.add_note(note, deck)
    made.set_config("fsrs", True)
    preset = made.decks.config_dict_for_deck_id(deck)
    preset["new"]["perDay"] = preset["rev"]["perDay"] = 9999
    made.decks.save(preset)
    made.sched.set_due_date(made.find_cards(""), "0")
    return made


def turns(made, count):
    times = []
    for _ in range(count):
        queued = made.sched.get_queued_cards()
        if not queued.cards:
            break
        first = queued.cards[0]
        card = made.get_card(first.card.id)
        card.start_timer()
        start = time.perf_counter()
        answer = made.sched.build_answer(card=card, states=first.states, rating=CardAnswer.GOOD)
        made.sched.answer_card(answer)
        following = made.sched.get_queued_cards().cards
        if following:
            made.get_card(following[0].card.id).question()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


if __name__ == "__main__":
    path = os.path.join(sys.argv[1], "anki.anki2")
    if os.path.exists(path):
        os.remove(path)
    times = turns(collection(path, int(sys.argv[2])), int(sys.argv[3]))
    print(f"anki p50 {times[len(times) // 2]:.4f} p99 {times[int(len(times) * 0.99)]:.4f}")
