"""Says which test classes ran on which containers.

usage: find ... -name 'TEST-*.xml' -print0 | what_ran_where.py        exits with 1 if a test failed or none ran
"""

import re
import sys
import xml.etree.ElementTree as xml

LINE = re.compile(r"^test containers: (.+) runs in a container of (.+)$", re.MULTILINE)


def row(suite):
    """Name, tests, failures, seconds and servers of a class. Its output is an element of the suite or of each test."""
    words = "\n".join(suite.itertext())
    servers = sorted({f"{what} in {image}" for what, image in LINE.findall(words)})
    # The suite's own count leaves out the tests of a class with parameters.
    cases = suite.findall("testcase")
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    name = suite.get("name").rpartition(".")[2]
    return name, len(cases), failed, float(suite.get("time")), ", ".join(servers) or "no container"


def main(paths):
    rows = sorted(row(xml.parse(path).getroot()) for path in paths)
    rows = [one for one in rows if one[1]]
    print("\n==== what ran where ====")
    for name, tests, failed, seconds, servers in rows:
        print(f"{name:26} {tests:4} tests {failed:3} failed {seconds:6.1f} s  {servers}")
    failures = sum(one[2] for one in rows)
    print(f"\n{sum(one[1] for one in rows) - failures} passed, {failures} failed")
    return 1 if failures or not rows else 0


if __name__ == "__main__":
    sys.exit(main([path for path in sys.stdin.read().split("\0") if path]))
