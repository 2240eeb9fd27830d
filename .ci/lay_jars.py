"""Lays a function's jars in its package, uncompressed and without what no function runs.

usage: lay_jars.py <folder of jars> <lib folder of the package>

The package is zipped once more for the deployment. Of a jar that is compressed already nothing is won there: each
class was deflated alone. Of a stored jar the zip sees one long run of classes that share their names and constants,
and the package is a third smaller; the JVM need not inflate what it loads, either (ADR 0052).
"""

import pathlib
import re
import sys
import zipfile

LEFT_OUT = re.compile("|".join((
    # Build-time leftovers.
    r"META-INF/maven/",
    r"codegen-resources/",
    # Connector/J's X protocol, which can't run here: it needs protobuf, which is excluded.
    r"com/mysql/cj/(protocol/)?x/",
    r"com/mysql/cj/xdevapi/",
    # What a synchronous client of the AWS SDK never runs: its asynchronous twin, pages, waiters, batches of SQS; and
    # the client of DynamoDB Streams, a service of its own.
    r"software/amazon/awssdk/services/\w+/(paginators|waiters|streams|batchmanager|internal/batchmanager)/",
    r"software/amazon/awssdk/services/\w+/(Default)?\w+Async(Client|ClientBuilder|EndpointDiscoveryCacheLoader)\b",
    # Of Commons Codec, Apache's HTTP client needs Base64 alone, for a proxy's password.
    r"org/apache/commons/codec/(cli|digest|language|net)/",
    # Of Commons Lang, the metrics' library needs strings alone; of the phone library, the project parses and formats.
    r"org/apache/commons/lang3/(time|text|concurrent|event)/",
    r"com/google/i18n/phonenumbers/(data/(ShortNumber|PhoneNumberAlternateFormats)|ShortNumber|AsYouType|PhoneNumberMatcher)",
    # Events of services that no function is called by.
    r"com/amazonaws/services/lambda/runtime/events/(?!APIGatewayV2HTTP|SQS)\w+",
    # Rules of the world's time zones: Lambda's serializers look for a class of Joda-Time, no event here has a time of its.
    r"org/joda/time/tz/data/",
)))


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
            if not entry.is_dir() and not LEFT_OUT.match(entry.filename):
                stored.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), jar.read(entry))


def main(jars, lib):
    lib.mkdir(parents=True, exist_ok=True)
    for jar in sorted(jars.glob("*.jar")):
        lay(jar, lib / jar.name)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
