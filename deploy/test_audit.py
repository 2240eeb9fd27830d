#!/usr/bin/env python3
"""Checks the lists of parts and the look-up in the OSV database, with databases made here: no network but Go's.

usage: deploy/test_audit.py         after deploy/sbom

1. Each list names every part: the jars of a package, the dependencies of the page, and what its built worker names
   (where frontend/dist is there).
2. A known fault in one part of each ecosystem is found and named, and the check fails.
3. With faults that these versions no longer have, it passes.
4. Without one of the databases it refuses.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LISTS = ROOT / "target/sbom"
FUNCTIONS = ("goals-api", "cache-evictor", "cache-rebuilder", "outbox-relay")


def parts(name):
    return json.loads((LISTS / f"{name}.cdx.json").read_text())["components"]


def unlisted_jars(function, folder):
    package = folder / function
    subprocess.run([ROOT / "deploy/package-function", f"functions/{function}", package], cwd=ROOT, check=True)
    listed = {f"{part['name']}-{part['version']}.jar" for part in parts(function)}
    jars = {jar.name for jar in (package / "lib").glob("*.jar")}
    if not jars:
        return [f"{function} has no jar"]
    return [f"{function}: {jar}" for jar in sorted(jars - listed)]


def unlisted_dependencies():
    listed = {part["name"] for part in parts("page")}
    wanted = json.loads((ROOT / "frontend/package.json").read_text())["dependencies"]
    # The worker names its own parts: `workbox:core:7.4.0`.
    built = (file.read_text() for file in (ROOT / "frontend/dist").glob("*.js"))
    worker = {f"workbox-{part}" for text in built for part in re.findall(r"workbox:([a-z-]+):[0-9]", text)}
    return [f"page: {name}" for name in {*wanted, *worker} if name not in listed]


def advisory(number, ecosystem, name, fixed):
    ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": fixed}]}]
    return {
        "schema_version": "1.4.0",
        "id": f"MADE-{number}",
        "modified": "2026-01-01T00:00:00Z",
        "affected": [{"package": {"ecosystem": ecosystem, "name": name}, "ranges": ranges}],
    }


def database(folder, advisories):
    for ecosystem, one in advisories.items():
        (folder / ecosystem).mkdir(parents=True)
        with zipfile.ZipFile(folder / ecosystem / "all.zip", "w") as archive:
            archive.writestr(f"{one['id']}.json", json.dumps(one))
    return folder


def audit(folder):
    run = subprocess.run(
        [ROOT / "deploy/audit"],
        env={**os.environ, "OSV_DATABASE": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


def faults(folder):
    for function in FUNCTIONS:
        yield from unlisted_jars(function, folder / "packages")
    yield from unlisted_dependencies()

    requirement = (ROOT / ".ci/requirements/sam.txt").read_text().split("==")[0].strip()
    names = {"Maven": "com.mysql:mysql-connector-j", "npm": "react", "PyPI": requirement}
    affected = {eco: advisory(i, eco, name, "9999.0.0") for i, (eco, name) in enumerate(names.items())}
    code, said = audit(database(folder / "affected", affected))
    if code == 0:
        yield "a vulnerable part lets the check pass"
    for one in affected.values():
        if one["id"] not in said:
            yield f"{one['affected'][0]['package']} is not found:\n{said}"

    mended = {eco: advisory(i, eco, name, "0.0.1") for i, (eco, name) in enumerate(names.items())}
    code, said = audit(database(folder / "mended", mended))
    if code != 0:
        yield f"versions without a known fault do not pass:\n{said}"

    (folder / "mended/npm/all.zip").unlink()
    code, said = audit(folder / "mended")
    if code == 0 or "npm/all.zip" not in said:
        yield f"a missing database is not refused:\n{said}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = list(faults(pathlib.Path(folder)))
    for fault in found:
        print(fault)
    print(f"test-audit: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
