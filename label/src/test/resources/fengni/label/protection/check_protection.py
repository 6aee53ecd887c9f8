"""Reads a marked JPEG and checks the protection of its label: SM3 and SM2 from their standards, nothing but the standard library.

Prints a line for each thing checked: label, binding, content, message.
"""

import html
import json
import re
import struct
import sys

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
WORD = 0xFFFFFFFF


def turn(x, n):
    n %= 32
    return ((x << n) | (x >> (32 - n))) & WORD


def sm3(data):
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    bits = len(data) * 8
    data += b"\x80" + b"\0" * ((55 - len(data)) % 64) + struct.pack(">Q", bits)
    for at in range(0, len(data), 64):
        w = list(struct.unpack(">16I", data[at:at + 64]))
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ turn(w[j - 3], 15)
            w.append(x ^ turn(x, 15) ^ turn(x, 23) ^ turn(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            ss1 = turn((turn(a, 12) + e + turn(0x79CC4519 if j < 16 else 0x7A879D8A, j)) & WORD, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ turn(a, 12)) + (w[j] ^ w[j + 4])) & WORD
            tt2 = (gg + h + ss1 + w[j]) & WORD
            a, b, c, d = tt1, a, turn(b, 9), c
            e, f, g, h = tt2 ^ turn(tt2, 9) ^ turn(tt2, 17), e, turn(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return struct.pack(">8I", *v)


def add(p, q):
    if p is None or q is None:
        return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0:
        return None
    if p == q:
        slope = (3 * p[0] * p[0] + A) * pow(2 * p[1], -1, P)
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(k, p):
    total = None
    while k:
        total = add(total, p) if k & 1 else total
        p, k = add(p, p), k >> 1
    return total


def verifies(key, message, signature):
    number = lambda n: n.to_bytes(32, "big")
    user = b"1234567812345678"
    z = sm3(struct.pack(">H", len(user) * 8) + user + b"".join(map(number, (A, B, *G, *key))))
    e = int.from_bytes(sm3(z + message), "big")
    assert signature[0] == 0x30 and signature[1] == len(signature) - 2 and signature[2] == 2
    r = int.from_bytes(signature[4:4 + signature[3]], "big")
    s = int.from_bytes(signature[6 + signature[3]:], "big")
    t = (r + s) % N
    point = add(times(s, G), times(t, key))
    return 0 < r < N and 0 < s < N and t != 0 and (e + point[0]) % N == r


def seen(jpeg):
    """Frames, tables and scans, profiles and the transform of colours, to the end marker."""
    parts, at = [], 2
    while jpeg[at + 1] != 0xD9:
        kind, end = jpeg[at + 1], at + 2 + struct.unpack(">H", jpeg[at + 2:at + 4])[0]
        body = jpeg[at + 4:end]
        if kind == 0xDA:
            while jpeg[end] != 0xFF or jpeg[end + 1] == 0 or 0xD0 <= jpeg[end + 1] <= 0xD7:
                end += 1
        metadata = 0xE0 <= kind <= 0xEF or kind == 0xFE
        colours = (kind == 0xE2 and body.startswith(b"ICC_PROFILE\0")) or (kind == 0xEE and body.startswith(b"Adobe"))
        if colours or not metadata:
            parts.append(jpeg[at:end])
        at = end
    return b"".join(parts) + jpeg[at:at + 2]


file = open(sys.argv[1], "rb").read()
text = html.unescape(re.search(rb'\{(?:"|&quot;)Label[^<]*\}', file).group().decode())
label = json.loads(text)
code = json.loads(label["ReservedCode1"])["SecurityData"]
signatures = {one["TBSData"]["Type"]: one for one in code["PubSD"] if one["Type"] == "DS"}
key = next(one for one in code["PubSD"] if one["Type"] == "PubKey")
spki = bytes.fromhex(key["KeyValue"])
point = int.from_bytes(spki[-64:-32], "big"), int.from_bytes(spki[-32:], "big")
assert key["KeyID"] == sm3(spki).hex() == signatures["Md"]["KeyID"] == signatures["Bnd"]["KeyID"]
message = ",".join('"%s":%s' % (name, json.dumps(label[name])) for name in ("Label", "ContentProducer", "ProduceID"))
binding = code["Bindings"][0]
compact = json.dumps(binding, separators=(",", ":"))
print("label", verifies(point, message.encode(), bytes.fromhex(signatures["Md"]["Signature"])))
print("binding", verifies(point, compact.encode(), bytes.fromhex(signatures["Bnd"]["Signature"])))
print("content", binding["Value"] == sm3(seen(file)).hex())
print("message", binding["MdHash"] == sm3(message.encode()).hex())
