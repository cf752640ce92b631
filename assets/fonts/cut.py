#!/usr/bin/env python3
"""Cuts the bundled faces from their variable originals (see README.md in this folder).

usage: cut.py INTER_ROMAN_VARIABLE.ttf NOTO_SANS_ARABIC_VARIABLE.woff2 OUTPUT_FOLDER

Needs fonttools and brotli. Inter keeps Latin, Latin Extended-A, punctuation, arrows and the
mathematical signs that are used, with tabular figures as the default digits: egui cannot switch
OpenType features on. Contextual alternates and ligatures are left out, so that Latin text keeps
one glyph per character.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}


def spread(*ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


LATIN = spread(
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x218, 0x21B), (0x259, 0x259),
    (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x300, 0x304), (0x306, 0x308), (0x30A, 0x30C), (0x327, 0x328),
    (0x394, 0x394), (0x3A3, 0x3A3), (0x3BC, 0x3BC), (0x3C3, 0x3C3), (0x3C7, 0x3C7), (0x1E9E, 0x1E9E),
    (0x2000, 0x200F), (0x2010, 0x2027), (0x202F, 0x202F), (0x2030, 0x2033), (0x2039, 0x203A),
    (0x203C, 0x203D), (0x2044, 0x2044), (0x2070, 0x2070), (0x2074, 0x208E), (0x20AC, 0x20AC),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126), (0x2190, 0x2199), (0x21E7, 0x21E7),
    (0x2206, 0x2206), (0x2211, 0x2212), (0x2215, 0x2215), (0x221A, 0x221A), (0x221E, 0x221E),
    (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x2318, 0x2318), (0x25A0, 0x25A1),
    (0x25B2, 0x25B2), (0x25B6, 0x25B6), (0x25BC, 0x25BC), (0x25C6, 0x25C7), (0x25CB, 0x25CB),
    (0x25CF, 0x25CF), (0x2713, 0x2713), (0xFFFD, 0xFFFD),
)


def freeze_tabular_digits(font):
    gsub = font["GSUB"].table
    lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
    mapping = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(table, "ExtSubTable", table).mapping)
    digits = set()
    for table in font["cmap"].tables:
        for code in range(0x30, 0x3A):
            if code in table.cmap:
                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])
                digits.add(table.cmap[code])
    # interpolation leaves them one or two units apart
    width = max(font["hmtx"][glyph][0] for glyph in digits)
    for glyph in digits:
        advance, bearing = font["hmtx"][glyph]
        assert width - advance <= 3, f"{glyph} is not tabular"
        font["hmtx"][glyph] = (width, bearing)


def rename(font, family, style, weight):
    for record in list(font["name"].names):
        if record.nameID in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25) or record.nameID > 255:
            font["name"].removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    plain = style == "Regular"
    version = font["name"].getDebugName(5) or ""
    names = {
        1: family if plain else f"{family} {style}",
        2: "Regular",
        3: f"{version};{family}-{style}",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
    }
    if not plain:
        names |= {16: family, 17: style}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["head"].macStyle = 0
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b100001) | 0b1000000


def cut(source, target, family, style, codes, features, tabular):
    font = TTFont(source)
    limits = {a.axisTag: a.defaultValue for a in font["fvar"].axes} | {"wght": WEIGHTS[style]}
    font = instancer.instantiateVariableFont(font, limits, inplace=False)
    if tabular:
        freeze_tabular_digits(font)
    if "STAT" in font:
        del font["STAT"]
    rename(font, family, style, WEIGHTS[style])
    options = subset.Options()
    options.layout_features = features
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes or set(font.getBestCmap()))
    subsetter.subset(font)
    font.flavor = None
    font.save(target)


def main(inter, arabic, folder):
    folder = Path(folder)
    for style in WEIGHTS:
        cut(inter, folder / f"Inter-{style}.ttf", "Inter", style, LATIN, ["kern", "mark", "mkmk", "ccmp", "locl"], True)
    for style in ("Regular", "SemiBold"):
        cut(arabic, folder / f"NotoSansArabic-{style}.ttf", "Noto Sans Arabic", style, None, ["*"], False)


main(*sys.argv[1:])
