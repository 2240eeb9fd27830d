"""Lays a function's jars in its package, uncompressed and without what no function runs.

usage: lay_jars.py <folder of jars> <lib folder of the package>

The package is zipped once more for the deployment. Of a jar that is compressed already nothing is won there: each
class was deflated alone. Of a stored jar the zip sees one long run of classes that share their names and constants,
and the package is a third smaller; the JVM need not inflate what it loads, either (ADR 0052).
"""

import pathlib
import sys
import zipfile

LEFT_OUT = (
    # Build-time leftovers.
    "META-INF/maven/",
    "codegen-resources/",
    # Connector/J's X protocol, which can't run here: it needs protobuf, which is excluded.
    "com/mysql/cj/protocol/x/",
    "com/mysql/cj/x/",
    "com/mysql/cj/xdevapi/",
)


def kinship(entry):
    """
    Folder by folder, and there by the end of the name: classes of one kind (all requests, all builders) resemble
    each other most, and the zip only sees what lies within 32 KB.
    """
    folder, _, name = entry.filename.rpartition("/")
    return folder, name[::-1]


def lay(source, target):
    with zipfile.ZipFile(source) as jar, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as stored:
        for entry in sorted(jar.infolist(), key=kinship):
            if not entry.is_dir() and not entry.filename.startswith(LEFT_OUT):
                stored.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), jar.read(entry))


def main(jars, lib):
    lib.mkdir(parents=True, exist_ok=True)
    for jar in sorted(jars.glob("*.jar")):
        lay(jar, lib / jar.name)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
