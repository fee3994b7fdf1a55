"""A deck of Anki and its history come in, and the schedule goes on from them."""

import json
import sqlite3
import zipfile

import pytest

NOW = 1795298400000  # 22 November 2026, 09:00 in Sydney, in milliseconds.
DAY = 86_400_000

SCHEMA = """
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_revlog_cid on revlog (cid);
"""

TYPES = {
    "1": {"name": "Basic", "type": 0, "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
          "tmpls": [{"ord": 0, "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr>{{Back}}"}]},
    "2": {"name": "Cloze", "type": 1, "flds": [{"name": "Text", "ord": 0}, {"name": "Back Extra", "ord": 1}],
          "tmpls": [{"ord": 0, "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}"}]},
    "3": {"name": "Both ways", "type": 0, "flds": [{"name": "Wort", "ord": 0}, {"name": "Sinn", "ord": 1}],
          "tmpls": [{"ord": 0, "qfmt": "{{Wort}}", "afmt": "{{FrontSide}}{{Sinn}}"},
                    {"ord": 1, "qfmt": "{{Sinn}}", "afmt": "{{FrontSide}}{{Wort}}"}]},
}

NOTES = [  # number, note type, tags, fields, cards
    (1, 1, "EX101.PC1.1", ["Who <b>enforces</b> it?", "the ACCC"], [0]),
    (2, 2, "EX101.PC1.2", ["The limit is {{c1::$100,000}} since {{c2::2021}}.", "Look [sound:x.mp3]"], [0, 1]),
    (3, 3, "EX101.PC1.2", ["gut", "good"], [0, 1]),
]

REVIEWS = [  # card, days ago, button, type, factor
    (10, 30, 1, 0, 0), (10, 29.99, 3, 0, 0), (10, 28, 3, 1, 2500), (10, 5, 3, 1, 2500),
    (20, 3, 4, 0, 0), (21, 10, 3, 0, 0), (21, 6, 0, 4, 0), (21, 2, 3, 3, 0),
]


def package(folder, name="deck.apkg", collection="collection.anki2", version=11, more=()):
    """Makes a package of the older form."""
    database = folder / "collection"
    database.unlink(missing_ok=True)
    with sqlite3.connect(database) as made:
        made.executescript(SCHEMA)
        made.execute("INSERT INTO col VALUES (1, 0, 0, 0, ?, 0, 0, 0, '{}', ?, '{}', '{}', '{}')",
                     (version, json.dumps(TYPES)))
        for number, kind, tags, fields, cards in NOTES:
            made.execute("INSERT INTO notes VALUES (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, '')",
                         (number, f"g{number}", kind, f" {tags} ", "\x1f".join(fields), fields[0]))
            for card in cards:
                made.execute("INSERT INTO cards VALUES (?, ?, 1, ?, 0, 0, 2, 2, 0, 1, 2500, 1, 0, 0, 0, 0, 0, '')",
                             (number * 10 + card, number, card))
        for card, ago, button, kind, factor in REVIEWS:
            made.execute("INSERT INTO revlog VALUES (?, ?, 0, ?, 1, 1, ?, 5000, ?)",
                         (NOW - int(ago * DAY) + card, card, button, factor, kind))
    made.close()
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(database, collection)
        archive.writestr("media", json.dumps({"0": "x.mp3"}))
        for path, text in more:
            archive.writestr(path, text)
    database.unlink()
    return str(folder / name)


@pytest.fixture
def learner(home):
    (home.folder / "own").mkdir()
    home.environment["VIVA_OWN_BANKS"] = str(home.folder / "own")
    return home


def take(home, deck, *options):
    return home.run("bank", "import", deck, "--into", str(home.folder / "own" / "cards.yaml"), *options)


def test_a_deck_and_its_history_come_in_and_the_schedule_goes_on(learner):
    deck = package(learner.folder)
    first = take(learner, deck, "--yes", "--history")
    said = " ".join(first.stdout.decode().split())
    assert first.returncode == 0, first.stderr
    assert "5 new, 0 same, 0 changed, 0 refused." in said
    assert "Took 6 reviews of 3 questions into your record" in said
    bank = (learner.folder / "own" / "cards.yaml").read_text()
    assert "the ACCC" in bank and "Who enforces it?" in bank
    due = " ".join(learner.run("due", "EX101").stdout.decode().split())
    assert "new" in due, due
    # The same deck a second time changes neither bank nor record.
    again = " ".join(take(learner, deck, "--yes", "--history").stdout.decode().split())
    assert "0 new, 5 same, 0 changed, 0 refused." in again
    assert "3 questions have a history here already" in again
    assert (learner.folder / "own" / "cards.yaml").read_text() == bank
    assert learner.run("doctor").returncode in (0, 1)
    # What was practised elsewhere is no answer of this record.
    stats = json.loads(learner.run("stats", "--json").stdout)
    assert "ACCC" not in json.dumps(stats)


def test_without_a_yes_the_history_stays_out(learner):
    deck = package(learner.folder)
    said = " ".join(take(learner, deck, "--yes").stdout.decode().split())
    assert "6 reviews of 3 cards in Anki stay out of your record; --history takes them in." in said
    said = " ".join(take(learner, deck, "--yes", "--no-history").stdout.decode().split())
    assert "your record" not in said


@pytest.mark.parametrize("options, words", [
    ({"collection": "collection.anki21b"}, "Support older Anki versions"),
    ({"collection": "words.txt"}, "no collection of Anki"),
    ({"version": 18}, "version 18"),
    ({"more": [("../out", "x")]}, "leads out of the package"),
    ({"more": [("/etc/out", "x")]}, "leads out of the package"),
])
def test_a_package_that_can_not_be_read_is_refused_by_name(learner, options, words):
    outcome = take(learner, package(learner.folder, **options), "--yes")
    assert outcome.returncode == 65 and words in " ".join(outcome.stderr.decode().split()), outcome.stderr
    assert not (learner.folder / "own" / "cards.yaml").exists()


def test_a_bomb_is_refused(learner):
    deck = learner.folder / "bomb.apkg"
    with zipfile.ZipFile(deck, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", b"\0" * 50_000_000)
    outcome = take(learner, str(deck), "--yes")
    assert outcome.returncode == 65 and b"grows far too much" in outcome.stderr, outcome.stderr
