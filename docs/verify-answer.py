#!/usr/bin/env python3
"""verify-answer.py KEY.pem ANSWER.json...: says of each signed answer whether it holds. Exit 0: all hold, 1: one does not."""
import base64, datetime, hashlib, json, re, sys
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P

def times(n, p):
    found = (0, 1, 1, 0)
    while n:
        found, p, n = (add(found, p) if n & 1 else found), add(p, p), n >> 1
    return found

def point(text):
    sign, y = divmod(int.from_bytes(text, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None  # no point of the curve
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P

def holds(key, message, signature):
    start, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    if not start or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    left = times(s, point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")))
    right = add(start, times(h, point(key)))
    return not any((left[i] * right[2] - right[i] * left[2]) % P for i in (0, 1))

def check(key, document):
    form = re.fullmatch(rb'\{"answer":(\{.*\}),"signature":"([A-Za-z0-9_-]{86})"\}', document, re.DOTALL)
    signature = base64.urlsafe_b64decode(form[2] + b"==") if form else b""
    strict = form and base64.urlsafe_b64encode(signature) == form[2] + b"=="
    if not strict or not holds(key, form[1], signature):
        return False, "DOES NOT HOLD"
    said = json.loads(form[1])
    late = said["validUntil"] < datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return True, "holds, %s, of %s%s" % (said["registry"]["name"], said["at"], ", out of date: ask anew" * late)

spki = base64.b64decode("".join(line for line in open(sys.argv[1]) if "-" not in line))
results = [check(spki[12:], open(name, "rb").read()) for name in sys.argv[2:]]
print("\n".join("%s: %s" % (name, words) for name, (_, words) in zip(sys.argv[2:], results)))
sys.exit(0 if results and all(held for held, _ in results) else 1)
