#!/usr/bin/env python3
"""Checks a sealed file of viva (viva-bundle/1) without viva.

Needs Python 3.9 or later and openssl 3. Usage: verify_bundle.py FILE [PUBLIC-KEY ...]
Exit code 0 where everything holds and each given key is among the signers', 1 where not.
"""
import base64, hashlib, subprocess, sys, tempfile


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
    if rest[0] != 1 or len(rest) != 33 or named.hex() != key_id:
        fail("a public key is damaged")
    return name, named, rest[1:]


def main(path, wanted):
    lines = Lines(open(path, "rb").read())
    if lines.next() != b"viva-bundle/1":
        fail("this is not a sealed file of viva")
    texts = []
    while (text := lines.after(b"key")) is not None:
        texts.append(text.decode())
    keys = [public_key(text) for text in texts]
    if not keys:
        fail("nobody signed it")
    checkpoint = signed(lines.note(), keys)
    listed = signed(lines.note(), keys)
    origin, size, root, rest = checkpoint.split("\n")

    peaks, count, shown = [], 0, 0

    def add(height, node):
        nonlocal count
        if count % (1 << height):
            fail("hidden entries stand in a wrong place")
        count += 1 << height
        peaks.append((height, node))
        while len(peaks) > 1 and peaks[-2][0] == peaks[-1][0]:
            (height, right), (_, left) = peaks.pop(), peaks.pop()
            peaks.append((height + 1, hashlib.sha256(b"\1" + left + right).digest()))

    while True:
        if (entry := lines.after(b"entry")) is not None:
            salt, _, payload = entry.partition(b" ")
            salt = unbase64(salt.decode())
            if len(salt) != 32:
                fail("a salt is damaged")
            add(0, hashlib.sha256(b"\0" + salt + payload).digest())
            shown += 1
        elif (hidden := lines.after(b"hidden")) is not None:
            height, node = hidden.split(b" ")
            node = unbase64(node.decode())
            if number(height) > 61 or len(node) != 32:
                fail("the hash of hidden entries is damaged")
            add(number(height), node)
        else:
            break
    node = peaks.pop()[1] if peaks else hashlib.sha256(b"").digest()
    while peaks:
        node = hashlib.sha256(b"\1" + peaks.pop()[1] + node).digest()
    if rest or str(count) != size or base64.b64encode(node).decode() != root:
        fail("the entries are not those that were signed")

    found = f"viva-documents/1\n{origin}\n"
    while (document := lines.after(b"document")) is not None:
        length, name = document.split(b" ", 1)
        content = lines.data[lines.at:lines.at + number(length)]
        lines.at += number(length)
        if lines.next() != b"":
            fail("a document has not the stated length")
        found += f"{hashlib.sha256(content).hexdigest()}  {name.decode()}\n"
    if found != listed:
        fail("the documents are not those that were signed")
    if lines.next() != b"end" or lines.at != len(lines.data):
        fail("something follows the end")
    if missing := [key for key in wanted if key not in texts]:
        fail(f"not signed by {missing[0]}")
    print(f"holds: {shown} of {size} entries of {origin}, signed by " + ", ".join(texts))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        main(sys.argv[1], sys.argv[2:])
    except (ValueError, IndexError, UnicodeError) as error:
        fail(f"the file is damaged ({error})")
