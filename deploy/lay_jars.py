"""Puts a function's jars into its package, uncompressed and without classes that no function runs.

usage: lay_jars.py <folder of jars> <lib folder of the package>

The deployment zips the package again. A compressed jar does not get smaller by that, because each class is deflated
separately. An uncompressed jar is one long run of classes that share names and constants, so the package gets a third
smaller. The JVM also saves the time to inflate its classes (ADR 0052).
"""

import pathlib
import re
import sys
import zipfile

LEFT_OUT = re.compile("|".join((
    # Files that only builds need.
    r"META-INF/maven/",
    r"codegen-resources/",
    # Connector/J's X protocol, which can't run here: it needs protobuf, which is excluded.
    r"com/mysql/cj/(protocol/)?x/",
    r"com/mysql/cj/xdevapi/",
    # Classes that a synchronous client of the AWS SDK never runs: the asynchronous client, paginators, waiters, batches
    # of SQS; and the client of DynamoDB Streams, which is another service.
    r"software/amazon/awssdk/services/\w+/(paginators|waiters|streams|batchmanager|internal/batchmanager)/",
    r"software/amazon/awssdk/services/\w+/(Default)?\w+Async(Client|ClientBuilder|EndpointDiscoveryCacheLoader)\b",
    # Classes that a synchronous client of Apache's never runs: the asynchronous client, HTTP/2 except its TLS, servers,
    # file uploads.
    r"org/apache/hc/client5/http/(async/methods|impl/(async|nio)|entity/mime)/",
    r"org/apache/hc/core5/http2/(frame|hpack|impl|nio|priority|protocol)/",
    r"org/apache/hc/core5/http/(impl/(bootstrap|nio)|nio/(entity|support))/",
    # Ways of signing in to a proxy that the SDK never offers.
    r"org/apache/hc/client5/http/impl/auth/(NTLM|SPNego|Kerberos|GGS|SaslPrep|ScramScheme\b)",
    # The metrics library needs only strings of Commons Lang. The project only parses and formats with the phone
    # library.
    r"org/apache/commons/lang3/(time|text|concurrent|event)/",
    r"com/google/i18n/phonenumbers/(data/(ShortNumber|PhoneNumberAlternateFormats)|ShortNumber|AsYouType|PhoneNumberMatcher)",
    # Events of services that call no function here.
    r"com/amazonaws/services/lambda/runtime/events/(?!APIGatewayV2HTTP|SQS)\w+",
    # Joda-Time's time zone rules, other calendars and periods. Lambda's serializers need a class of Joda-Time, but no
    # event here has such a time.
    r"org/joda/time/(tz/data/|chrono/(Buddhist|Coptic|Ethiopic|Islamic|Julian)|format/(messages|PeriodFormat|ISOPeriod))",
)))


def kinship(entry):
    """
    The order of the entries: by folder, then by the end of the name. Classes of one kind (all requests, all builders)
    are similar, and the zip finds repetitions only within 32 KB.
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
