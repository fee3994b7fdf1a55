#!/usr/bin/env python3
"""Checks a sealed file of viva (viva-bundle/2, and the older viva-bundle/1) without viva.

Needs Python 3.9 or later and openssl 3. Usage: verify_bundle.py FILE [PUBLIC-KEY ...]
Exit code 0 where everything holds and each given key is among the signers', 1 where the file does not
hold, 3 where it is intact but not signed with each of the keys. That documents say what the entries
say is checked by viva only.
"""
import base64, hashlib, json, re, subprocess, sys, tempfile


def fail(reason):
    sys.exit(f"does not hold: {reason}")


def unbase64(text):
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        fail("base 64 with another spelling")
    return data


def number(digits):
    if not digits.isdigit() or str(int(digits)) != digits.decode():
        fail("a number with another spelling")
    return int(digits)


class Lines:
    def __init__(self, data):
        self.data, self.at = data, 0

    def next(self):
        end = self.data.find(b"\n", self.at)
        if end < 0:
            fail("the file ends too early")
        line, self.at = self.data[self.at:end], end + 1
        return line

    def after(self, word):
        if self.data.startswith(word + b" ", self.at):
            return self.next()[len(word) + 1:]
        return None

    def note(self):
        count = self.after(b"note")
        if count is None:
            fail("a signed note is missing")
        start = self.at
        for _ in range(number(count)):
            self.next()
        return self.data[start:self.at]


def signed(note, keys):
    """Returns the text of a note that all of the keys signed, in their order."""
    text, gap, rest = note.rpartition(b"\n\n")
    text += b"\n"
    lines = rest.decode().split("\n")
    if not gap or lines.pop() != "" or len(lines) != len(keys):
        fail("a note has other signatures than keys")
    for line, (name, key_id, public) in zip(lines, keys):
        dash, signer, signature = line.split(" ")
        signature = unbase64(signature)
        if dash != "\u2014" or signer != name or signature[:4] != key_id:
            fail("a signature is not that of the key")
        # The DER prefix of an Ed25519 public key (RFC 8410).
        der = bytes.fromhex("302a300506032b6570032100") + public
        with tempfile.NamedTemporaryFile() as key, tempfile.NamedTemporaryFile() as body, \
                tempfile.NamedTemporaryFile() as sig:
            for file, content in ((key, der), (body, text), (sig, signature[4:])):
                file.write(content)
                file.flush()
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey",
                       key.name, "-rawin", "-in", body.name, "-sigfile", sig.name]
            if subprocess.run(command, capture_output=True).returncode != 0:
                fail(f"the signature of {name}")
    return text.decode()


def public_key(text):
    name, key_id, rest = text.split("+", 2)
    rest = unbase64(rest)
    named = hashlib.sha256(name.encode() + b"\n" + rest).digest()[:4]
    if rest[0] != 1 or len(rest) != 33 or named.hex() != key_id or len(name.encode()) > 250:
        fail("a public key is damaged")
    return name, named, rest[1:]


def text_of(data):
    """Returns the text of canonical JSON: UTF-8 without control characters."""
    text = data.decode()
    if any(byte < 0x20 for byte in data):
        fail("an entry has control characters")
    return text


def check_entry(number, payload, origin):
    """Checks that an entry is one, and that the first names the record."""
    entry = json.loads(text_of(payload))
    if not isinstance(entry, dict) or not isinstance(entry.get("kind"), str):
        fail(f"entry {number} is not an entry")
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d", str(entry.get("at"))):
        fail(f"entry {number} has no time")
    if number == 1 and (entry["kind"] != "opened" or f"viva-record/{entry.get('record')}" != origin):
        fail("the record's name is not that of its first entry")


class Tree:
    """The root over entries and hidden subtrees, and what of them is shown."""

    def __init__(self):
        self.peaks, self.count, self.shown, self.pattern, self.run = [], 0, 0, "", 0

    def add(self, height, node):
        if self.count % (1 << height):
            fail("hidden entries are in a wrong place")
        self.count += 1 << height
        self.peaks.append((height, node))
        while len(self.peaks) > 1 and self.peaks[-2][0] == self.peaks[-1][0]:
            (height, right), (_, left) = self.peaks.pop(), self.peaks.pop()
            self.peaks.append((height + 1, hashlib.sha256(b"\1" + left + right).digest()))

    def end_run(self):
        if self.run:
            self.pattern += f"entry {self.run}\n"
        self.run = 0

    def read(self, lines, origin):
        while True:
            if (entry := lines.after(b"entry")) is not None:
                salt, _, payload = entry.partition(b" ")
                salt = unbase64(salt.decode())
                if len(salt) != 32:
                    fail("a salt is damaged")
                self.add(0, hashlib.sha256(b"\0" + salt + payload).digest())
                check_entry(self.count, payload, origin)
                self.shown, self.run = self.shown + 1, self.run + 1
            elif (hidden := lines.after(b"hidden")) is not None:
                if not self.count:
                    fail("the first entry, which names the record, is not shown")
                height, node = hidden.split(b" ")
                node = unbase64(node.decode())
                if number(height) > 61 or len(node) != 32:
                    fail("the hash of hidden entries is damaged")
                self.end_run()
                self.pattern += f"hidden {number(height)}\n"
                self.add(number(height), node)
            else:
                return self.end_run()

    def root(self):
        peaks = list(self.peaks)
        node = peaks.pop()[1] if peaks else hashlib.sha256(b"").digest()
        while peaks:
            node = hashlib.sha256(b"\1" + peaks.pop()[1] + node).digest()
        return base64.b64encode(node).decode()


def documents(lines):
    """Returns a line for each document: its hash, two spaces, its name."""
    found = ""
    while (document := lines.after(b"document")) is not None:
        length, name = document.split(b" ", 1)
        content = lines.data[lines.at:lines.at + number(length)]
        lines.at += number(length)
        if lines.next() != b"":
            fail("a document has not the stated length")
        found += f"{hashlib.sha256(content).hexdigest()}  {name.decode()}\n"
    return found


def main(path, wanted):
    lines = Lines(open(path, "rb").read())
    version = {b"viva-bundle/1": 1, b"viva-bundle/2": 2}.get(lines.next())
    if version is None:
        fail("this is not a sealed file of viva")
    texts = []
    while (text := lines.after(b"key")) is not None:
        texts.append(text.decode())
    keys = [public_key(text) for text in texts]
    if not keys:
        fail("nobody signed it")
    if len({public for _, _, public in keys}) != len(keys):
        fail("one key is listed twice")
    checkpoint = signed(lines.note(), keys)
    statement = signed(lines.note(), keys)
    origin, size, root, *rest = checkpoint.split("\n")
    if rest != (["viva-bundle/2", ""] if version == 2 else [""]) or not 0 < len(origin.encode()) < 256:
        fail("the checkpoint was signed for a file of another format")

    tree = Tree()
    tree.read(lines, origin)
    if str(tree.count) != size or tree.root() != root:
        fail("the entries are not those that were signed")
    clock = ""
    if version == 1:
        head = f"viva-documents/1\n{origin}\n"
    else:
        clock = "clock set\n" if statement.split("\n")[5] == "clock set" else ""
        pattern = base64.b64encode(hashlib.sha256(tree.pattern.encode()).digest()).decode()
        head = f"viva-showing/1\n{origin}\n{size}\n{root}\nshown {tree.shown} {pattern}\n{clock}"
        if not statement.startswith(head):
            fail("what is shown is not what was signed")
    listed = documents(lines)
    if head + listed != statement:
        fail("the documents are not those that were signed")
    if lines.next() != b"end" or lines.at != len(lines.data):
        fail("something follows the end")
    if missing := [key for key in wanted if key not in texts]:
        print(f"intact, but not signed by {missing[0]}", file=sys.stderr)
        sys.exit(3)

    print(f"holds: {tree.shown} of {size} entries of {origin}, signed by " + ", ".join(texts))
    if version == 1 and str(tree.shown) != size:
        print("hidden entries may correct or withdraw what is shown, and anybody could hide them since")
    if clock:
        print("sealed with a clock that was set by hand")
    if len(keys) > 1 and not set(texts) <= set(wanted):
        print("several keys can be one person's: compare each with its owner")
    if listed:
        print("not checked here: that the documents say what the entries say")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], sys.argv[2:])
    except (ValueError, IndexError, UnicodeError, RecursionError) as error:
        fail(f"the file is damaged ({error})")
