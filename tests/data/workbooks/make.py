"""Writes the workbooks of this folder anew: python3 make.py (see README.md for what it needs)."""

import datetime
import pathlib
import subprocess
import tempfile

import msoffcrypto
import openpyxl
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).resolve().parent
MONTHS = [datetime.date(2026, month, 1) for month in (1, 2, 3)]
HIT_RATES = [0.103, 0.1066, 0.1]
RELEASE_TIMES = [20.7, 19.5, 1.234]


def dated(epoch=None):
    """A cover, a table under a title, a hidden sheet."""
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    book.active.title = "Cover"
    book["Cover"]["B2"] = "Monthly report of the targeting unit"
    sheet = book.create_sheet("Values")
    sheet["A1"] = "Values of the first quarter"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:D1")
    sheet["A3"] = "KPI"
    for column, month in enumerate(MONTHS, start=2):
        sheet.cell(3, column, month).number_format = "mmm yyyy"
    sheet["A4"] = "K01"
    for column, value in enumerate(HIT_RATES, start=2):
        sheet.cell(4, column, value).number_format = "0.0%"
    sheet["A5"] = "K03"
    for column, value in enumerate(RELEASE_TIMES, start=2):
        sheet.cell(5, column, value).number_format = "0.00"
    sheet["A6"] = "K19"
    sheet["B6"] = "451,5"  # a number typed as text
    sheet["C6"] = 459
    hidden = book.create_sheet("Old values")
    hidden.append(["KPI", "2025-01"])
    hidden.append(["K03", 99])
    hidden.sheet_state = "hidden"
    return book


def worked_out():
    """Formulas, errors, a heading of two rows with the year merged over its months."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Résultats"
    sheet["A1"] = "Indicateur"
    sheet.merge_cells("A1:A2")
    sheet["B1"] = 2026
    sheet.merge_cells("B1:D1")
    for column, month in enumerate(["janvier", "février", "mars"], start=2):
        sheet.cell(2, column, month)
    sheet.append(["K01", "=668/6507", "=30/300", "=1/8"])
    for column in (2, 3, 4):
        sheet.cell(3, column).number_format = "0.00%"
    sheet.append(["K03", "=10*2", "=1/0", "=NA()"])
    sheet.append(["K19", 451, "", '=IF(1=1,"","x")'])
    return book


def convert(source, ending, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["libreoffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending, "--outdir", folder, source],
            check=True,
            capture_output=True,
        )
        target.write_bytes((pathlib.Path(folder) / f"{source.stem}.{ending}").read_bytes())


dated().save(HERE / "openpyxl.xlsx")
dated(CALENDAR_MAC_1904).save(HERE / "openpyxl_1904.xlsx")
worked_out().save(HERE / "openpyxl_formulas.xlsx")
convert(HERE / "openpyxl_formulas.xlsx", "xlsx", HERE / "libreoffice.xlsx")
convert(HERE / "openpyxl_1904.xlsx", "xlsx", HERE / "libreoffice_1904.xlsx")
convert(HERE / "openpyxl.xlsx", "ods", HERE / "libreoffice.ods")
with open(HERE / "openpyxl.xlsx", "rb") as plain, open(HERE / "protected.xlsx", "wb") as locked:
    msoffcrypto.OfficeFile(plain).encrypt("secret", locked)
