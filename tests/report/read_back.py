"""Reads a CSV or JSON file as Python's own library does, and prints it so that a test can compare it: each text of a JSON
list of texts, or each field of a CSV file, as hexadecimal UTF-8 on a line of its own; an empty line ends a row of CSV."""
import csv, json, sys

path = sys.argv[1]
with open(path, encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file, strict=True)) if path.endswith(".csv") else [json.load(file)]
for row in rows:
    for text in row:
        print(text.encode("utf-8").hex())
    print()
