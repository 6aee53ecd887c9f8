"""Cuts the Noto faces down to what a paper needs, so that its text layer says exactly what was written.

A PDF tells a reader which character a glyph stands for, and has one answer for each glyph. Noto draws a radical and
its ideograph (U+2F83, U+81EA) with one glyph, and a search for the word then finds nothing. So the radicals and the
compatibility ideographs lose their entry, and any other character that shares a glyph gets a copy of its own.
"""

import copy
import gzip
import hashlib
import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = [
    ("serif/400Regular/NotoSerifSC_400Regular.ttf", "Fengni Song", "Regular", False),
    ("serif/700Bold/NotoSerifSC_700Bold.ttf", "Fengni Song", "Bold", True),
    ("sans/500Medium/NotoSansSC_500Medium.ttf", "Fengni Hei", "Regular", True),
]
DROPPED = [range(0x2E80, 0x2FE0), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20)]
INVISIBLE = {0xAD}
BASIC = [range(0x20, 0x7F), range(0xA0, 0x180), range(0x2000, 0x2070), range(0x2100, 0x2200), range(0x2460, 0x2500),
         range(0x3000, 0x3040), range(0xFF00, 0xFF61), range(0xFFE0, 0xFFE7)]


def gb2312():
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                yield ord(bytes([lead, trail]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def wanted(font, common_only):
    kept = {c for c in font.getBestCmap() if not any(c in r for r in DROPPED) and c not in INVISIBLE}
    return kept & (set(gb2312()) | {c for r in BASIC for c in r}) if common_only else kept


def part_shared_glyphs(font):
    cmap = font.getBestCmap()
    owners, entries = {}, {}
    order = font.getGlyphOrder()
    for code, glyph in sorted(cmap.items()):
        if glyph in owners:
            own = f"u{code:05X}"
            font["glyf"].glyphs[own] = copy.deepcopy(font["glyf"][glyph])
            font["hmtx"].metrics[own] = font["hmtx"].metrics[glyph]
            order.append(own)
            glyph = own
        owners[glyph] = code
        entries[code] = glyph
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        table.cmap = {c: g for c, g in entries.items() if table.format != 4 or c < 0x10000}


def rename(font, family, style):
    name = font["name"]
    notice = name.getDebugName(0)
    name.names = []
    texts = {0: notice + " Modified: fewer characters, no layout features, another name.", 1: family, 2: style,
             3: f"1.0;{family} {style}", 4: f"{family} {style}", 5: "Version 1.0",
             6: f"{family.replace(' ', '')}-{style}", 13: "SIL Open Font License, Version 1.1",
             14: "https://openfontlicense.org"}
    for number, text in texts.items():
        name.setName(text, number, 3, 1, 0x409)


def make(source, family, style, common_only):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cut = subset.Subsetter(options)
    cut.populate(unicodes=wanted(font, common_only))
    cut.subset(font)
    part_shared_glyphs(font)
    rename(font, family, style)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main(work, target):
    sums = []
    for source, family, style, common_only in FACES:
        data = make(Path(work) / source, family, style, common_only)
        file = f"{family.replace(' ', '')}-{style}.ttf.gz"
        packed = gzip.compress(data, 9, mtime=0)
        (Path(target) / file).write_bytes(packed)
        sums.append(f"{hashlib.sha256(packed).hexdigest()}  {file}\n")
        print(file, len(data), len(packed))
    (Path(target) / "SHA256SUMS").write_text("".join(sums))


main(*sys.argv[1:])
