"""Adds Inter's Latin glyphs to Noto Sans Arabic, so that one face covers a label of both scripts.

The renderer of pictures takes a whole label from one face or gives up on the letters it lacks.
Usage: compose.py REGULAR.ttf BOLD.ttf (Debian's fonts-noto-core); writes beside itself.
"""
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2C6, 0x2C7), (0x2010, 0x2027), (0x202F, 0x203A), (0x20AC, 0x20AC),
          (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265)]


def compose(arabic, latin, name):
    font, inter = TTFont(arabic), TTFont(FONTS / f"Inter-{latin}.ttf")
    scale = font["head"].unitsPerEm / inter["head"].unitsPerEm
    have, wanted, glyphs = font.getBestCmap(), inter.getBestCmap(), inter.getGlyphSet()
    order, added = font.getGlyphOrder()[:], {}
    for code in (code for first, last in RANGES for code in range(first, last + 1)):
        if code in have or code not in wanted:
            continue
        source, target = wanted[code], "inter." + wanted[code]
        if target not in added.values():
            outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
            glyphs[source].draw(outline)
            outline.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            glyph = pen.glyph()
            glyph.recalcBounds(font["glyf"])
            font["glyf"].glyphs[target] = glyph
            font["hmtx"][target] = (round(inter["hmtx"][source][0] * scale), getattr(glyph, "xMin", 0))
            order.append(target)
        added[code] = target
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    # Direction isolates have no ink; where a face lacks them, the renderer of pictures gives up on the label.
    added |= {code: have[0x200E] for code in range(0x2066, 0x206A)}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)
    font.save(Path(__file__).with_name(name))


compose(sys.argv[1], "Regular", "NotoSansArabic-Regular.ttf")
compose(sys.argv[2], "SemiBold", "NotoSansArabic-Bold.ttf")
