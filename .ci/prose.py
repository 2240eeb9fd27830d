#!/usr/bin/env python3
"""Checks the Markdown files: length of lines and sentences, words that a reader with B2 English may not know, class
names in the glossary, the form of the decision records, and that the design lists every module and variable.

usage: .ci/prose.py [--junit FILE] [FILE ...]     every Markdown file by default
       .ci/prose.py --words [FILE ...]            only the words, in code: comments, messages, names
       .ci/prose.py --wrap FILE ...               breaks the lines of prose at column 118
       .ci/prose.py --index                       writes the tables of docs/decisions/README.md from the records

A finding is one line: file, line, what is wrong. The rules are checked first: each must notice its mistake in
MISTAKES or BROKEN_RECORDS, and must pass FLAWLESS and RECORD.
"""

import argparse
import os
import pathlib
import re
import sys
import xml.sax.saxutils

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINE = 120
WRAP = LINE - 2
# The longest sentence, in words. Code and addresses count as one word each. Writing guides recommend 20 to 25 on
# average.
SENTENCE = 30
SKIPPED = {".git", ".tools", ".aws-sam", "node_modules", "target", "dist", "results"}
CODE = [".java", ".py", ".ts", ".tsx", ".sql", ".yaml", ".toml", ".css", ".sh", ".xml"]
PARTS = ["Context", "Decision", "Consequences", "What would change it"]
HEADER = r"# (\d{4}): (.+)\n\n- \*\*Status\*\*: .+\n(?:  .+\n)*- \*\*Date\*\*: \d{4}-\d\d-\d\d\n- \*\*Amends\*\*: (.+)\n"

# A pattern, and what to write instead.
WORDS = {
    r"whence|whither|thence|hither": "where, from where, to where",
    r"for ever": "forever, always, without end",
    r"mend(s|ed|ing)?": "repair, correct",
    r"so many an?": "at most N",
    r"lest": "so that ... not",
    r"whilst|amongst": "while, among",
    r"albeit|notwithstanding": "although, in spite of",
    r"wherein|whereupon|whereof|wherefrom|thereof|therein|thereupon|hereby|herein": "in which, of it, ...",
    r"nought|naught|aught": "nothing",
    r"ere|oft|betwixt|perchance|peradventure": "before, often, between, perhaps",
    r"abreast": "at the same time, in parallel",
    r"must needs|needs must": "must",
    r"from whom (the )?(least|most)": "say who",
    r"nor (is|are|was|were|does|do|did|has|have|can|will|may)": "and ... not",
    r"(seldom|rarely|nowhere|not until) (again )?(is|are|was|were|does|do|did|has|have|can|will|may) (the|a|an|it|they)":
        "subject before verb",
    # Not "never has a" or "never is the": a subject may stand before it ("a record never has a setter").
    r"never (again )?(does|did|can|will|may) (the|an?|it|they)": "subject before verb",
    r"is (not )?answered with": "is (not) returned",
    r"of whom nobody|that nobody is": "say what it is",
    r"no moment|of no life": "say what it is",
    r"be it": "whether",
    r"deeds?|wish(es)?": "the field's term",
}

# A part of the finding's text, and a text that must cause the finding.
MISTAKES = {
    "ends by column": "A line of prose that is too long, " + "x" * 90 + ".",
    "words in a sentence": "\n".join(["One " + "more " * 8] * 6) + "word.",
    "words in a sentence, at most": "| a | " + "word " * 45 + "|",
    "'whence'": "Nobody knows whence it came.",
    "'for ever'": "It waits for\never.",
    "'mends'": "The next release mends it.",
    "'So many a'": "So many a request.",
    "'Never can a'": "Never can a reader see an older figure.",
    "'nor is'": "It is not a fault, nor is it an error.",
    "no class is called": "| layer | a part of a wallet | `NoSuchClassAnywhere` |",
}
RECORD = """# 0001: One reactor

- **Status**: accepted
- **Date**: 2026-11-23
- **Amends**: section 7 of the design

## Context
## Decision
## Consequences
## What would change it
"""
INDEX = "| [0001](0001-build.md) | One reactor | section 7 |"
BROKEN_RECORDS = {
    "a record begins": RECORD.replace("- **Date**: 2026-11-23\n", ""),
    "the parts of a record": RECORD.replace("## Decision\n", ""),
    "lacks this line": RECORD.replace("One reactor", "Two reactors"),
}
FLAWLESS = """# A title may have any length, because it can't be broken into lines: {long}

At most 40 keys per request, so the response stays below 16 MB. Amends and amended are other words.
<https://example.com/{long}>

| a | `{long}` |
|---|---|

```
{long} whence
```

- `Wallet` is a class, `mends` is code, and so is `Vendas_Historia`.
""".replace("{long}", "x" * 130)


def blocks(text):
    """Paragraphs, list items, titles and cells: each (line number, text, kind). Code blocks are left out."""
    block, start, fenced = [], 0, False
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        fence = stripped.startswith("```")
        begins = re.match(r"([-*]|\d+\.)\s", stripped)
        if fence or fenced or not stripped or begins or stripped[0] in "|#<":
            if block:
                yield start, " ".join(block), "prose"
            block = []
        if fence:
            fenced = not fenced
        elif fenced or not stripped:
            continue
        elif stripped.startswith("|"):
            for cell in stripped.strip("|").split(" | "):
                yield number, cell, "cell"
        elif stripped.startswith("#"):
            yield number, stripped, "title"
        else:
            start = start if block else number
            block.append(stripped)
    if block:
        yield start, " ".join(block), "prose"


def plain(text):
    """The text with code and addresses replaced by one word each."""
    text = re.sub(r"`[^`]*`", "code", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"<[^>]*>|https?://\S+", "address", text)


def sentences(text):
    return re.split(r"[.!?:;]+[)*\"”]*\s", plain(text) + " ")


VARIABLE = re.compile(r"\bGOALS_[A-Z]+(?:_[A-Z]+)*\b")
# Constants and test fakes that are not variables.
OWN = {"GOALS_REQUESTS", "GOALS_ROUTE"}


def words(text, number):
    for pattern, instead in WORDS.items():
        for found in re.finditer(rf"\b({pattern})\b", text, re.IGNORECASE):
            yield number, f"'{found.group(0)}': write {instead}"


def lines(text):
    fenced = False
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("```"):
            fenced = not fenced
        elif fenced or stripped[:1] in ("|", "#") or re.search(r"https?://\S{40}|`[^`]{60}", line):
            continue
        elif len(line) > LINE:
            yield number, f"{len(line)} characters: a line of prose ends by column {LINE}"


def names(text, known):
    """Class names in a glossary's last column that do not exist."""
    for number, line in enumerate(text.split("\n"), 1):
        cells = line.strip().strip("|").split(" | ")
        if line.startswith("|") and len(cells) > 2:
            for name in re.findall(r"`([A-Z][a-z]\w*)`", cells[-1]):
                if name not in known:
                    yield number, f"no class is called {name}: the glossary names what exists"


def record(name, text, index):
    """Checks a decision record: its header, its parts in order, and its line in the index."""
    header = re.match(HEADER, text)
    if not header:
        yield 1, "a record begins with number, title, status, date and amended sections: docs/decisions/template.md"
        return
    if re.findall(r"^## (.+)$", text, re.MULTILINE) != PARTS:
        yield 1, f"the parts of a record are, in this order: {', '.join(PARTS)}"
    line = index_line(name, header)
    if not name.startswith(header.group(1)) or line not in index:
        yield 1, f"docs/decisions/README.md lacks this line, which --index writes: {line}"


def index_line(name, header):
    number, title, amends = header.groups()
    return f"| [{number}]({name}) | {title} | {amends.replace(' of the design', '')} |"


def indexed(index, records):
    """The index with a line for each record, in the chapter whose title has its number: "(0001 to 0009)"."""
    chapters = re.split(r"^(?=## )", index, flags=re.MULTILINE)
    for place, chapter in enumerate(chapters[1:], 1):
        first, last = re.search(r"\((\d{4}) to (\d{4})\)", chapter).groups()
        rows = [index_line(name, header) for name, header in records if first <= header.group(1) <= last]
        title = chapter.split("\n")[0]
        chapters[place] = "\n".join([title, "", "| | Decision | Amends |", "|---|---|---|", *rows, "", ""])
    return "".join(chapters).rstrip() + "\n"


def wrapped(text):
    """The same text with its prose in lines of at most WRAP characters; code, tables and titles as they are."""
    out, block, first, rest, fenced = [], [], "", "", False

    def end():
        line = first
        for word in re.findall(r"`[^`]*`\S*|\S+", " ".join(block)):
            # No line may begin with a sign that Markdown reads as a list, a title or a table.
            fits = line == first or len(line) + 1 + len(word) <= WRAP
            if not fits and not re.match(r"([-+*]|#+|\d+[.)])$|[>|<]|```", word):
                out.append(line)
                line = rest + word
            else:
                line += word if line in (first, rest) else " " + word
        if block:
            out.append(line)
        block.clear()

    for line in text.split("\n"):
        stripped = line.strip()
        begins = re.match(r"(\s*(?:[-*]|\d+\.)\s+)(?=\S)", line)
        fence = stripped.startswith("```")
        if fence or fenced or not stripped or stripped[0] in "|#<" or stripped.startswith("!["):
            end()
            out.append(line)
            fenced = fenced != fence
        else:
            if begins or not block:
                end()
                first = begins.group(1) if begins else re.match(r"\s*", line).group()
                rest = " " * len(first)
                stripped = line[len(first):].strip()
            block.append(stripped)
    end()
    return "\n".join(out)


def unlisted(design, modules, variables):
    """Modules and variables that the design lacks, and variables that only the design has."""
    named = set(VARIABLE.findall(design))
    for module in modules:
        if not re.search(rf"^{re.escape(module)}[/\s]", design, re.MULTILINE):
            yield 1, f"section 7 lacks the module {module}"
    for variable in sorted(variables - named):
        yield 1, f"section 8 lacks the variable {variable}"
    for variable in sorted(named - variables):
        yield 1, f"no code reads the variable {variable}"


def folders_missing(readme, folders):
    """Folders of the root that the README does not list."""
    for folder in folders:
        if f"| `{folder}/" not in readme:
            yield 1, f"the table of folders lacks {folder}/"


def project():
    """The modules of the root pom, and the variables that code, scripts or template name."""
    modules = re.findall(r"<module>(.+)</module>", (ROOT / "pom.xml").read_text())
    variables = set()
    for name in files(".java", ".ts", ".yaml"):
        text = (ROOT / name).read_text()
        if name.endswith(".ts"):  # constants there may have such names
            text = " ".join(re.findall(r"env\.\w+", text))
        variables |= set(VARIABLE.findall(text))
    return modules, variables - OWN


def findings(text, known=None):
    yield from lines(text)
    for number, block, kind in blocks(text):
        yield from words(plain(block), number)
        for sentence in sentences(block) if kind != "title" else ():
            if len(sentence.split()) > SENTENCE:
                yield number, f"{len(sentence.split())} words in a sentence, at most {SENTENCE}: {sentence[:60]} ..."
    if known is not None:
        yield from names(text, known)


def files(*endings):
    """The project's own files, by path from its root; output of builds and tools is left out."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in SKIPPED]
        found += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names if name.endswith(endings)]
    return sorted(set(found))


def self_check(known):
    broken = [(what, findings(text, known)) for what, text in MISTAKES.items()]
    listed = "shared/goals  the domain\n\n`GOALS_PORT`"
    broken += [
        ("lacks the module doctor", unlisted(listed, ["shared/goals", "doctor"], {"GOALS_PORT"})),
        ("lacks the variable GOALS_DATA", unlisted(listed, ["shared/goals"], {"GOALS_PORT", "GOALS_DATA"})),
        ("no code reads the variable GOALS_PORT", unlisted(listed, ["shared/goals"], set())),
    ]
    broken += [("lacks doctor/", folders_missing("| `local/` | it runs |", ["local", "doctor"]))]
    broken += [(what, record("0001-build.md", text, INDEX)) for what, text in BROKEN_RECORDS.items()]
    for expected, found in broken:
        noticed = any(expected in what for _, what in found)
        yield f"notices: {expected}", [] if noticed else [f"a mistake is not noticed: {expected}"]
    right = [*findings(FLAWLESS, known), *record("0001-build.md", RECORD, INDEX)]
    yield "passes what is right", [f"{number}: {what}" for number, what in right]
    table = indexed("## Build (0001 to 0009)\n", [("0001-build.md", re.match(HEADER, RECORD))])
    yield "writes the index", [] if INDEX in table else ["the index lacks a record"]
    long = "- " + "some words " * 20 + "\n  `and code` " + "and more " * 20 + "\n\n| a |\n|---|\n"
    broken = wrapped(long)
    same = broken.split() == long.split() and wrapped(broken) == broken
    yield "wraps without a change of words", [] if same and not list(lines(broken)) else ["wrapping changed the text"]


def report(results, junit):
    cases = []
    for name, faults in results:
        for fault in faults:
            print(fault)
        quoted = xml.sax.saxutils.quoteattr(name)
        body = "".join(f"<failure message={xml.sax.saxutils.quoteattr(fault)}/>" for fault in faults[:1])
        cases.append((bool(faults), f'<testcase classname="prose" name={quoted}>{body}</testcase>'))
    failed = sum(bad for bad, _ in cases)
    if junit:
        junit.write_text(
            f'<testsuite name="prose" tests="{len(cases)}" failures="{failed}" errors="0" skipped="0">'
            + "".join(case for _, case in cases) + "</testsuite>\n")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--junit", type=pathlib.Path)
    arguments.add_argument("--words", action="store_true")
    arguments.add_argument("--wrap", action="store_true")
    arguments.add_argument("--index", action="store_true")
    arguments.add_argument("files", nargs="*")
    options = arguments.parse_args()
    if options.wrap:
        for name in options.files:
            path = pathlib.Path(name)
            path.write_text(wrapped(path.read_text()))
        return 0
    if options.index:
        folder = ROOT / "docs/decisions"
        records = [(path.name, re.match(HEADER, path.read_text())) for path in sorted(folder.glob("[0-9]*.md"))]
        path = folder / "README.md"
        path.write_text(indexed(path.read_text(), [one for one in records if one[1]]))
        return 0
    known = {pathlib.PurePath(name).stem for name in files(".java")}
    index = (ROOT / "docs/decisions/README.md").read_text()
    results = list(self_check(known))
    for name in options.files or files(*(CODE if options.words else [".md"])):
        text = pathlib.Path(ROOT / name).read_text(errors="ignore")
        if options.words:
            found = [it for number, line in enumerate(text.split("\n"), 1) for it in words(line, number)]
        else:
            found = list(findings(text, known if name == "docs/glossary.md" else None))
            if name == "README.md":
                own = set(next(os.walk(ROOT))[1]) - SKIPPED
                found += folders_missing(text, sorted(folder for folder in own if not folder.startswith(".")))
            if name == "docs/design.md":
                found += unlisted(text, *project())
            if re.fullmatch(r"docs/decisions/\d.*\.md", name):
                found += record(name.removeprefix("docs/decisions/"), text, index)
        results.append((name, [f"{name}:{number}: {what}" for number, what in found]))
    return report(results, options.junit)


if __name__ == "__main__":
    sys.exit(main())
