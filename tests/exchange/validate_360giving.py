"""Validates a 360Giving package against the published schema, formats asserted: validate_360giving.py SCHEMAS PACKAGE"""
import json, pathlib, re, sys
import jsonschema

folder, package = pathlib.Path(sys.argv[1]), json.load(open(sys.argv[2]))
grant = json.load(open(folder / "360-giving-schema.json"))
schema = json.load(open(folder / "360-giving-package-schema.json"))
# The package points to the schema of a grant by its address; nothing is fetched here. `$schema` is spelled with http:.
for part in (grant, schema):
    part.pop("$id", None), part.pop("$schema", None)
schema["$defs"] = grant.pop("$defs")
schema["properties"]["grants"]["items"] = grant

formats = jsonschema.FormatChecker(formats=())
day = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
formats.checks("date-time")(lambda text: re.fullmatch(day + r"T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text) is not None)
formats.checks("date")(lambda text: re.fullmatch(day, text) is not None)
formats.checks("uri")(lambda text: re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+", text) is not None)

problems = list(jsonschema.Draft202012Validator(schema, format_checker=formats).iter_errors(package))
for problem in problems:
    print("/".join(map(str, problem.absolute_path)), problem.message)
sys.exit(1 if problems else 0)
