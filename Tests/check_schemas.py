"""Checks the shipped banks, changes of the law and the recorded transcripts against the published JSON Schemas."""

import glob
import json
import os
import sys

import jsonschema
import yaml

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Loader(yaml.SafeLoader):
    """Reads dates as the texts that they are in a bank."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema(path):
    with open(os.path.join(top, path), encoding="utf-8") as file:
        found = json.load(file)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file) if path.endswith(".json") else yaml.load(file, Loader)


checks = {
    "QuestionBanks/Topics/*.yaml": "QuestionBanks/Schemas/bank.schema.json",
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
sys.exit(1 if problems else 0)
