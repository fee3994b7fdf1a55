"""Values for every field of a form, as somebody fills it in who writes at length and leaves some for later."""

LONG = (
    "I said what had gone wrong in plain words, asked what they needed now, checked the order and the policy, offered what "
    "both allow, and said by when they will hear from me. "
)
DATES = {"date", "plan-date", "agreed-date", "reassessment", "contacted"}
DUE = {"due", "by"}
TIMES = {"time", "start", "end", "agreed-time"}
LISTS = {"criteria", "performance"}


def value(field, number, criteria, learner):
    """A value that the form takes; two thirds of the long texts are long."""
    name = field["name"]
    if field["choices"]:
        return field["choices"][number % len(field["choices"])]
    if name in DATES:
        return f"2026-11-{1 + number % 20:02}"
    if name in DUE:
        return f"2026-12-{1 + number % 20:02}"
    if name in TIMES:
        return f"{9 + number % 8:02}:{(7 * number) % 60:02}"
    if name in LISTS or name == "criterion":
        these = [each for each in criteria if name != "performance" or ".PE" in each]
        if not these:
            return None
        at = number % len(these)
        return ", ".join(these[at : at + (1 if name == "criterion" else 3)])
    if name == "attempt":
        return "1"
    if name == "recording-hash":
        return "0123456789abcdef" * 4
    if name in ("learner", "candidate"):
        return learner
    if name in ("learner-id", "candidate-id"):
        return "M-" + learner.split()[-1]
    if name == "plan":
        return None
    if name == "number":
        return str(number)
    words = ("testimony", "context", "action", "reasons", "topic", "summary", "why", "comment", "notes", "feedback", "relevance", "said", "progress", "activity", "next")
    return LONG * (1 + number % 4) if name in words else f"What stands in {field['label'].lower()}"


def values(fields, criteria, observed, rows, learner="Mia Tran"):
    """What `--from` reads: every field but each fifth of those that may be left; `rows` rows in each table."""
    # What everything that is decided against what is filled in beside it has to have.
    filled, tables, number = {"departure": "Seen on another day, and noted there."}, {}, 0
    for field in fields:
        number += 1
        if not field.get("table"):
            if field["isRequired"] or number % 5:
                filled[field["name"]] = value(field, number, criteria, learner)
            continue
        table = tables.setdefault(field["table"], [])
        wanted = observed if field["table"] == "criteria" else range(rows)
        while len(table) < len(wanted):
            table.append({})
        for place, row in enumerate(table):
            row[field["name"]] = (
                observed[place] if field["table"] == "criteria" and field["name"] == "criterion"
                else value(field, number + place, criteria, learner)
            )
    drop = lambda pairs: {name: text for name, text in pairs.items() if text is not None}
    return {"fields": drop(filled), "tables": {name: [drop(row) for row in each] for name, each in tables.items()}}
