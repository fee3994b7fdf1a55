#!/usr/bin/env python3
"""Draws again what a verifier's sample says was drawn, without Viva.

    python3 recompute_draw.py sample-2026-12-01.json

Needs Python 3.9 or later and nothing else. It says whether the pieces that the file names follow from the policy, the
heads of the records and the work in it; that a head is that of a record, its sealed file shows. Exit code: 0 where they
follow, 1 where not.
"""
import hashlib
import hmac
import json
import sys

RISKS = ["low", "medium", "high"]


def folded(name):
    return " ".join(name.lower().split())


def part(count, percent):
    """So many per cent of a number, rounded up."""
    return (count * percent + 99) // 100


def seed(policy, heads):
    lines = ["viva-sample/1", hashlib.sha256(policy.encode()).hexdigest()]
    for head in sorted(heads, key=lambda head: head["record"].encode()):
        lines += [head["record"], str(head["size"]), head["root"]]
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).digest()


def place(key, piece):
    name = f"{piece['record']}\n{piece['entry']}\n"
    return hmac.new(key, name.encode(), hashlib.sha256).hexdigest()


def draw(policy, work):
    """Returns why each piece is drawn, by its place in the work, which is in the order of the draw."""
    risks = {folded(name): risk for name, risk in policy["assessors"].items()}

    def of_assessor(piece):
        return risks.get(folded(piece["assessor"]), policy["others"])

    def of_piece(piece):
        return max(of_assessor(piece), policy["methods"].get(piece["method"], "low"), key=RISKS.index)

    strata, own, drawn = {}, {}, {}
    for index, piece in enumerate(work):
        assessor = folded(piece["assessor"])
        strata.setdefault((assessor, piece["method"]), []).append(index)
        own.setdefault(assessor, []).append(index)
    for pieces in strata.values():
        share = policy["shares"][of_piece(work[pieces[0]])]["work"]
        for index in pieces[: part(len(pieces), share)]:
            drawn[index] = "share"
    for pieces in own.values():
        share = policy["shares"][of_assessor(work[pieces[0]])]
        wanted = [
            ("learner", share["learners"], lambda piece: piece["record"]),
            ("unit", share["units"], lambda piece: piece["unit"]),
            ("site", 100 if share["work"] > 0 else 0, lambda piece: folded(piece["site"])),
        ]
        for reason, percent, name in wanted:
            covered = {name(work[index]) for index in pieces if index in drawn}
            need = part(len({name(work[index]) for index in pieces}), percent)
            for index in pieces:
                if len(covered) < need and name(work[index]) not in covered:
                    covered.add(name(work[index]))
                    drawn[index] = reason
    return drawn


def main(path):
    with open(path, encoding="utf-8") as file:
        sample = json.load(file)
    if sample.get("format") != "viva-sample/1":
        sys.exit(f"{path} is no draw in the form viva-sample/1.")
    payload = sample["policy"]["payload"]
    key = seed(payload, sample["heads"])
    # Parts of one form have one place, and the order of their assessors' names, byte by byte.
    work = sorted(sample["work"], key=lambda piece: (place(key, piece), piece["assessor"].encode()))
    drawn = draw(json.loads(payload), work)
    follows = []
    for index in sorted(drawn):
        piece = work[index]
        found = {"record": piece["record"], "entry": piece["entry"], "reason": drawn[index]}
        if "criteria" in piece:
            found["assessor"] = piece["assessor"]
        follows.append(found)
    print(f"Seed: {key.hex()}")
    for piece in follows:
        print(f"{piece['record']} entry {piece['entry']} ({piece['reason']})")
    if work != sample["work"] or follows != sample["drawn"]:
        print("That is not what the file says.")
        return 1
    print(f"{len(follows)} of {len(work)}, as the file says.")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
