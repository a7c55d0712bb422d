"""Finds the places of a source file that can be made wrong, and writes the file so that each can be, when it runs.

A place is an operator, a number, `true` or `false`, or a condition; a change is one way of making it wrong. libclang
tells where expressions begin and end; all else is done on the text. Lines stay where they are, so that what the
compiler says of the rewritten file can be said of the source.
"""
import re
from dataclasses import dataclass, field

from clang.cindex import CursorKind as Kind, Index

# What stands in the rewritten file (mutants.h), and what the place then may say instead.
COMPARISONS = {"<": ("less", ["<=", ">="]), "<=": ("at_most", ["<", ">"]), ">": ("more", [">=", "<="]),
               ">=": ("at_least", [">", "<"]), "==": ("same", ["!="]), "!=": ("other", ["=="])}
SUMS = {"+": ("plus", "-"), "-": ("minus", "+"), "+=": ("add", "-="), "-=": ("take", "+=")}
LOGIC = {"&&": "||", "||": "&&"}
OPERATORS = re.compile(r"<=>|&&|\|\||[<>=!+-]=|<<|>>|->|[<>+-]")
NO_OPPOSITE = r"TimeSpan|CellAmount|GroupedRow|Carried|Figures|sys_days|time_point"
FUNCTIONS = (Kind.FUNCTION_DECL, Kind.CXX_METHOD, Kind.FUNCTION_TEMPLATE, Kind.CONSTRUCTOR, Kind.DESTRUCTOR,
             Kind.LAMBDA_EXPR, Kind.CONVERSION_FUNCTION)


@dataclass
class Change:
    path: str
    line: int
    source: str  # the line it stands on, without the space around it
    was: str
    now: str
    number: int = 0

    def key(self):
        return self.path, self.source, self.was, self.now


@dataclass
class Place:
    start: int
    end: int
    parts: list = field(default_factory=list)  # texts, and (start, end) of what is rewritten in its turn
    changes: list = field(default_factory=list)
    name: str = ""  # of a constant, which others may need to be one


def short(text, keep_end=False, most=48):
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return "..." + text[-most:] if keep_end else text[:most] + "..."


class Finder:
    def __init__(self, path, text, arguments):
        self.path, self.bytes = path, text
        self.places, self.skipped, self.conditions = {}, {}, []
        unit = Index.create(excludeDecls=True).parse(path, args=arguments)
        self.errors = [str(one) for one in unit.diagnostics if one.severity >= 3]
        for top in unit.cursor.get_children():
            if top.location.file and top.location.file.name == path:
                self.walk(top, False)

    def text(self, start, end):
        return self.bytes[start:end].decode()

    def skip(self, why):
        self.skipped[why] = self.skipped.get(why, 0) + 1

    def line_of(self, at):
        line = self.bytes.count(b"\n", 0, at)
        return line + 1, " ".join(self.bytes.split(b"\n")[line].decode().split())

    def add(self, start, end, at, parts, pairs, name=""):
        """One place: how it is rewritten, with NUMBER for its first number, and (was, now) for each change."""
        if start >= end or (start, end) in self.places:
            return
        line, source = self.line_of(at)
        changes = [Change(self.path, line, source, short(was, most=100), short(now, most=100)) for was, now in pairs]
        self.places[start, end] = Place(start, end, parts, changes, name)

    def walk(self, node, inside):
        kind, start, end = node.kind, node.extent.start.offset, node.extent.end.offset
        if kind in (Kind.STATIC_ASSERT, Kind.ENUM_DECL, Kind.PARM_DECL, Kind.TYPE_REF):
            return
        children = list(node.get_children())
        if kind == Kind.FIELD_DECL:
            return self.skip("what a member is at first")
        if kind == Kind.VAR_DECL and re.match(r"(inline |static )*constexpr\b", self.text(start, end)):
            return self.constant(node, children, start, end)
        if kind == Kind.CASE_STMT:
            children = children[1:]
        if inside:
            self.visit(node, kind, children, start, end)
        for child in children:
            self.walk(child, inside or kind in FUNCTIONS)

    def constant(self, node, children, start, end):
        """A bound: `constexpr int most = 200;` is one that can be told at the start of the program."""
        whole = self.text(start, end)
        found = re.fullmatch(r"((?:inline |static )*)constexpr ([\w:]+ \w+ =\s+)([\d']+)", whole)
        if not found:
            return self.skip("inside a constant")
        scope = found.group(1) or "static "
        number = found.group(3)
        more = str(int(number.replace("'", "")) + 1)
        self.add(start, end, start, [f"{scope}{found.group(2)}{number} + mutants::spoilt(NUMBER)"],
                 [(f"{node.spelling} = {number}", f"{node.spelling} = {more}")], node.spelling)

    def visit(self, node, kind, children, start, end):
        if kind in (Kind.BINARY_OPERATOR, Kind.COMPOUND_ASSIGNMENT_OPERATOR) and len(children) == 2:
            between = self.text(children[0].extent.end.offset, children[1].extent.start.offset)
            between = re.sub(r"//[^\n]*", lambda found: " " * len(found.group(0)), between)
            at = children[0].extent.end.offset + len(between) - len(between.lstrip())
            self.binary(node, start, end, at, between.strip())
        elif kind == Kind.CALL_EXPR:
            self.call(node, children, start, end)
        elif kind == Kind.UNARY_OPERATOR:
            self.unary(start, end)
        elif kind == Kind.CXX_BOOL_LITERAL_EXPR:
            was = self.text(start, end)
            line = self.text(self.bytes.rfind(b"\n", 0, start) + 1, start).strip()
            before = "return " if line.endswith("return") else ""
            self.add(start, end, start, [f"({was} != mutants::is(NUMBER))"],
                     [(before + was, before + ("false" if was == "true" else "true"))])
        elif kind in (Kind.IF_STMT, Kind.CONDITIONAL_OPERATOR, Kind.WHILE_STMT):
            self.condition(kind, children, start)

    def call(self, node, children, start, end):
        whole = self.text(start, end)
        if (found := re.match(r"std::(min|max)\b", whole)) and node.spelling == found.group(1):
            if "({" not in whole[:len("std::max<std::size_t>({")]:
                name = found.group(1)
                opened = start + len(whole[:whole.index("(") + 1].encode())
                other = "max" if name == "min" else "min"
                head = self.text(start, opened).replace("std::", "mutants::")
                self.add(start, end, start, [head + "NUMBER, ", (opened, end)],
                         [(short(whole), short(whole.replace(name, other, 1)))])
            return
        for child in children:
            at = child.extent.start.offset
            if not child.spelling.startswith("operator") or not start <= at < end:
                continue
            found = OPERATORS.match(self.text(at, end))
            if not found or child.extent.end.offset != at + len(found.group(0)):
                continue
            if at > start and at + len(found.group(0)) < end:
                self.binary(node, start, end, at, found.group(0))
            elif at == start:
                self.unary(start, end)

    def binary(self, node, start, end, at, operator):
        types = [node.type.spelling] + [child.type.spelling for child in node.get_children()]
        if any(re.fullmatch(r"(const )?std::\w+_ordering", one) for one in types[1:]):
            return self.skip("of `<=>`, which compares with a written 0 alone")
        for child in node.get_children():
            while child.kind == Kind.UNEXPOSED_EXPR and len(inner := list(child.get_children())) == 1:
                child = inner[0]
            if child.kind == Kind.INTEGER_LITERAL:
                self.number(child, start, end)
        left, right = (start, at), (at + len(operator), end)
        words = short(self.text(*left), True), short(self.text(*right))
        if operator in COMPARISONS:
            helper, others = COMPARISONS[operator]
            self.add(start, end, at, [f"mutants::{helper}(NUMBER, ", left, ", ", right, ")"],
                     [(f"{words[0]} {operator} {words[1]}", f"{words[0]} {other} {words[1]}") for other in others])
        elif operator in SUMS:
            if any("string" in one or "char" in one for one in types):
                return self.skip("texts put together")
            if any(re.search(NO_OPPOSITE, one) for one in types) or all(one.endswith("*") for one in types[1:]):
                return self.skip("sums that have no opposite, such as of a date and a span")
            helper, other = SUMS[operator]
            self.add(start, end, at, [f"mutants::{helper}(NUMBER, ", left, ", ", right, ")"],
                     [(f"{words[0]} {operator} {words[1]}", f"{words[0]} {other} {words[1]}")])
        elif operator in LOGIC:
            # Both sides are written once, or chains of them would double the text with each link; the second is
            # looked at when the first leaves it open, as ever.
            decides = "mutants::is(NUMBER)" if operator == "&&" else "!mutants::is(NUMBER)"
            parts = [f"({decides} != bool(", left, ") ? bool(", right, f") : {decides})"]
            self.add(start, end, at, parts,
                     [(f"{words[0]} {operator} {words[1]}", f"{words[0]} {LOGIC[operator]} {words[1]}")])

    def number(self, node, start, end):
        """A number in a comparison or a sum: one more."""
        at, until = node.extent.start.offset, node.extent.end.offset
        was = self.text(at, until)
        if not re.fullmatch(r"[\d']+", was):
            return
        more = str(int(was.replace("'", "")) + 1)
        before, after = short(self.text(start, at), True), short(self.text(until, end))
        before, after = before + " " * (before != ""), " " * (after != "") + after
        self.add(at, until, at, [f"({was} + mutants::is(NUMBER))"], [(before + was + after, before + more + after)])

    def unary(self, start, end):
        sign, rest = self.text(start, start + 1), (start + 1, end)
        words = short(self.text(*rest))
        if self.text(start, start + 2) in ("--", "++", "!=") or sign not in "!-":
            return
        if sign == "!":
            self.add(start, end, start, ["(mutants::is(NUMBER) != !bool(", rest, "))"], [(f"!{words}", words)])
        elif not re.fullmatch(r"\d+", words):
            self.add(start, end, start, ["mutants::negative(NUMBER, ", rest, ")"],
                     [(f"-{words}", words)])

    def condition(self, kind, children, start):
        """A condition that is no place itself is turned round."""
        if kind == Kind.CONDITIONAL_OPERATOR:
            at, until = children[0].extent.start.offset, children[0].extent.end.offset
        else:
            inside = self.parentheses(start)
            if inside is None:
                return
            told = [one for one in children
                    if inside[0] <= one.extent.start.offset and one.extent.end.offset == inside[1]]
            if not told or told[-1].kind in (Kind.VAR_DECL, Kind.DECL_STMT):
                return self.skip("a condition that makes a name")
            at, until = told[-1].extent.start.offset, told[-1].extent.end.offset
        words = self.text(at, until)
        self.conditions.append((at, until, words))

    def parentheses(self, start):
        text = self.bytes
        at = text.index(b"(", start)
        if re.search(rb"constexpr", text[start:at]):
            return None
        depth = 0
        for here in range(at, len(text)):
            depth += {ord("("): 1, ord(")"): -1}.get(text[here], 0)
            if depth == 0:
                return at + 1, here
        return None

    def finish(self):
        """Conditions last, when it is known which of them are places."""
        for at, until, words in self.conditions:
            if (at, until) not in self.places and not (words.startswith("(") and words.endswith(")")):
                self.add(at, until, at, ["(mutants::is(NUMBER) != bool(", (at, until), "))"],
                         [(f"if {short(words)}", f"if not {short(words)}")])
        found, seen = sorted(self.places.values(), key=lambda one: (one.start, -one.end)), {}
        for change in (change for place in found for change in place.changes):
            seen[change.key()] = times = seen.get(change.key(), 0) + 1
            if times > 1:  # the same words on a line like it
                change.now += f" ({times})"
        return found


def find(path, text, arguments):
    """The places of the file, those around others first, why others were skipped, and what could not be read."""
    finder = Finder(path, text, arguments)
    return finder.finish(), finder.skipped, finder.errors


def rewritten(text, places):
    """The file with every place rewritten, those inside others too."""
    def write(start, end, within=None):
        out, at = [], start
        for place in places:
            if place is within or place.start < at or place.end > end or place.start < start:
                continue
            out.append(text[at:place.start].decode())
            for part in place.parts:
                if isinstance(part, str):
                    out.append(part.replace("NUMBER", str(place.changes[0].number)))
                else:
                    out.append(write(*part, place))
            at = place.end
        out.append(text[at:end].decode())
        return "".join(out)

    return write(0, len(text))
