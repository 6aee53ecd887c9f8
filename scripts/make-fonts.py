"""Cuts the Noto faces down to what a paper or a mark on a picture needs.

The text layer of a paper shall say exactly what was written.

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

# the usual words on pictures and what is commonly written around them
MARK_FACE = "sans/500Medium/NotoSansSC_500Medium.ttf"
MARK = ("人工智能生成合成内容由本图片视频音频文字该此为是使用于含部分包辅助协创作制编辑改绘画影像面节目虚拟数场景的"
        "自动机器大模型技术深度疑似可仅供参考提示标识注意请谨慎甄别非真实一经过及与或和基利用运通处理修平台系统服务"
        "【】〔〕「」『』《》〈〉（）［］：；，。、·・—–…！？／－＋～｜“”‘’　ＡＩＧＣ©®™")


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


def make(source, family, style, choose):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    cut = subset.Subsetter(options)
    cut.populate(unicodes=choose(font))
    cut.subset(font)
    part_shared_glyphs(font)
    rename(font, family, style)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def mark(work, target):
    characters = {ord(c) for c in MARK} | set(range(0x20, 0x7F)) | {0xA0, 0xB7}
    data = make(Path(work) / MARK_FACE, "Fengni Mark", "Regular", lambda font: characters & set(font.getBestCmap()))
    (Path(target) / "FengniMark-Regular.ttf").write_bytes(data)
    print("FengniMark-Regular.ttf", len(data))


def papers(work, target):
    sums = []
    for source, family, style, common_only in FACES:
        data = make(Path(work) / source, family, style, lambda font: wanted(font, common_only))
        file = f"{family.replace(' ', '')}-{style}.ttf.gz"
        packed = gzip.compress(data, 9, mtime=0)
        (Path(target) / file).write_bytes(packed)
        sums.append(f"{hashlib.sha256(packed).hexdigest()}  {file}\n")
        print(file, len(data), len(packed))
    (Path(target) / "SHA256SUMS").write_text("".join(sums))


papers(sys.argv[1], sys.argv[2])
mark(sys.argv[1], sys.argv[3])
