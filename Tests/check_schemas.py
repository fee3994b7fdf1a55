"""Checks the shipped banks, instruments, changes of the law and the recorded transcripts against the published JSON Schemas."""

import glob
import itertools
import json
import os
import sys

import jsonschema
import referencing
import yaml

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Loader(yaml.SafeLoader):
    """Reads dates as the texts that they are in a bank, and “on” as a word, as YAML 1.2 has it."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag != "tag:yaml.org,2002:timestamp" and not (tag == "tag:yaml.org,2002:bool" and first in "yYnNoO")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
folder = os.path.join(top, "QuestionBanks/Schemas")
registry = referencing.Registry().with_resources(
    (name, referencing.Resource.from_contents(json.load(open(os.path.join(folder, name), encoding="utf-8"))))
    for name in sorted(os.listdir(folder)))


def schema(path):
    with open(os.path.join(top, path), encoding="utf-8") as file:
        found = json.load(file)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found, registry=registry)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, Loader)


checks = {
    "QuestionBanks/Topics/*.yaml": "QuestionBanks/Schemas/bank.schema.json",
    "QuestionBanks/Instruments/*.yaml": "QuestionBanks/Schemas/instrument.schema.json",
    "QuestionBanks/changes.yaml": "QuestionBanks/Schemas/changes.schema.json",
    "Transcripts/*/transcript.json": "Sources/Evidence/Resources/Schemas/transcript.schema.json",
    "Tests/EvidenceTests/Snapshots/transcript*.json": "Sources/Evidence/Resources/Schemas/transcript.schema.json",
    "Tests/EvidenceTests/Snapshots/form-*.json": "Sources/Evidence/Resources/Schemas/form.schema.json",
}
problems = 0
for pattern, published in checks.items():
    validator = schema(published)
    paths = sorted(glob.glob(os.path.join(top, pattern)))
    if not paths:
        sys.exit(f"nothing matches {pattern}")
    for path in paths:
        for error in validator.iter_errors(read(path)):
            print(f"{os.path.relpath(path, top)}: {error.json_path}: {error.message[:200]}")
            problems += 1
    print(f"{len(paths)} files of {pattern} against {published}")

# A question of an instrument's own says what belongs to its type as in a bank.
bank = schema("QuestionBanks/Schemas/bank.schema.json").schema
types, own = bank["properties"]["questions"]["items"]["oneOf"], bank["$defs"]["own"]["oneOf"]
aside = {"aside", "hints", "policies", "kind", "after", "follows", "notes", "workplace", "turns", "recheck"}
for place, (one, other) in enumerate(itertools.zip_longest(types, own, fillvalue={"properties": {}})):
    same = [
        key for key, value in other["properties"].items()
        if value.get("$ref", "") == f"#/properties/questions/items/oneOf/{place}/properties/{key}"]
    if set(one["properties"]) - aside - {"type", "criteria"} != set(same) or one.get("title") != other.get("title"):
        print(f"bank.schema.json: $defs.own: {one.get('title')} differs from a question of a bank")
        problems += 1

# The example of FORMAT.md, with questions of its own in it.
with open(os.path.join(top, "QuestionBanks/FORMAT.md"), encoding="utf-8") as file:
    blocks = [block.split("```")[0] for block in file.read().split("```yaml\n")[1:]]
whole = next(block for block in blocks if block.startswith("format: viva-instrument/1"))
part = next(block for block in blocks if block.startswith("own:"))
for text in (whole, whole + part):
    for error in schema("QuestionBanks/Schemas/instrument.schema.json").iter_errors(yaml.load(text, Loader)):
        print(f"FORMAT.md: {error.json_path}: {error.message[:200]}")
        problems += 1
sys.exit(1 if problems else 0)
