"""Cold starts of the packaged function, through Lambda's runtime interface client."""

import shutil
import time
import zipfile

from . import rig as rigs
from .stats import Interleaved, flat, ratio, summary
from .workers import WorkerFailed

HANDLER = "br.com.metas.api.GoalsApiHandler::handleRequest"
CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
# How often a start is repeated if its first answer is 503: on a busy machine MySQL's driver may need longer than the
# function waits for it. Such a start has no first answer to time; the report counts these starts.
ATTEMPTS = 4
# One start has at most a second of work, so the first compiler is enough.
LEAN = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
BUILDS = ("plain", "lean", "cds", "aot")
# The two builds that the ratio compares. A quick run has no time for more.
BOUNDS = ("plain", "aot")


class Builds:
    """
    The ways to start the same package.

    plain: the folder that `sam build` makes, with the JVM's default settings.
    lean: C1 and the serial collector.
    cds: lean, with an archive of the classes' metadata (AppCDS), the classes in a jar.
    aot: lean, with JDK 25's AOT cache: classes loaded and linked, method profiles.
    """

    def __init__(self, rig):
        self._rig = rig
        self.too_slow = 0
        self._folder = rigs.BENCH / "target/cold"
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        self._jars = self._lay_jars()

    def _lay_jars(self):
        """
        Packs the function's classes into a jar beside its libraries, because archives need jars instead of folders.
        """
        function = self._folder / "function.jar"
        libraries = sorted((rigs.PACKAGE / "lib").glob("*.jar"))
        with zipfile.ZipFile(function, "w", zipfile.ZIP_STORED) as out:
            for file in sorted(rigs.PACKAGE.rglob("*")):
                if file.is_file() and file not in libraries:
                    out.write(file, str(file.relative_to(rigs.PACKAGE)))
        return ":".join(str(jar) for jar in [*client_jars(), function, *libraries])

    def commands(self, names):
        """Build -> the command that starts it. Also makes the archives that these builds need."""
        cds, aot = self._folder / "function.jsa", self._folder / "function.aot"
        if "cds" in names:
            self._record(cds, "ArchiveClassesAtExit", hits=1)
        if "aot" in names:
            self._record(aot, "AOTCacheOutput", hits=20)
        every = {
            "plain": lambda: self._run([], plain_classpath()),
            "lean": lambda: self._run(LEAN, plain_classpath()),
            "cds": lambda: self._run([*LEAN, f"-XX:SharedArchiveFile={cds}"], self._jars),
            "aot": lambda: self._run([*LEAN, f"-XX:AOTCache={aot}"], self._jars),
        }
        return {name: every[name] for name in names}

    def _record(self, archive, option, hits):
        self._run([*LEAN, f"-XX:{option}={archive}"], self._jars, gentle=True, hits=hits)
        if not archive.exists():
            raise RuntimeError(f"{archive.name} was not written; see {self._folder}/start.log")

    def loaded_classes(self):
        """The number of classes that one plain start loads until its first answer."""
        log = self._folder / "classes.log"
        self._run([f"-Xlog:class+load:file={log}"], plain_classpath())
        return sum(" source: " in line for line in log.read_text().splitlines())

    def sizes(self):
        return {file.name: file.stat().st_size for file in self._folder.glob("function.*")}

    def profile(self, file):
        """Records one plain start."""
        options = [f"-XX:StartFlightRecording=filename={file},settings=profile,jdk.ExecutionSample#period=1ms"]
        self._run(options, plain_classpath(), gentle=True)
        return self._rig.handler().ask("read_profile", file=str(file))

    def _run(self, options, classpath, gentle=False, hits=1):
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return self._start(options, classpath, gentle, hits)
            except WorkerFailed as failed:
                if '"statusCode":503' not in str(failed) or attempt == ATTEMPTS:
                    raise
                self.too_slow += 1
        raise AssertionError("an attempt returns or raises")

    def _start(self, options, classpath, gentle, hits):
        return [
            self._rig.starts.ask(
                "start",
                command=[self._rig.java, *rigs.JAVA_OPTIONS, *options, "-cp", classpath, CLIENT, HANDLER],
                environment=self._rig.function_environment(),
                question=rigs.question(rigs.WALLET_1000),
                log=str(self._folder / "start.log"),
                gentle=gentle,
                hits=hits,
            )["ms"]
        ]


def plain_classpath():
    return ":".join([*map(str, client_jars()), str(rigs.PACKAGE), f"{rigs.PACKAGE}/lib/*"])


def client_jars():
    """Lambda's own jars, which are part of the runtime and not of the package."""
    names = ("aws-lambda-java-runtime-interface-client", "aws-lambda-java-core", "aws-lambda-java-serialization")
    jars = (rigs.BENCH / "target/dependency").glob("*.jar")
    return [jar for jar in sorted(jars) if jar.name.startswith(names)]


def cold_starts(rig):
    builds = Builds(rig)
    begun = time.monotonic()
    commands = builds.commands(BOUNDS if rig.settings.quick else BUILDS)
    made = time.monotonic() - begun
    commands["plain"]()
    samples = Interleaved(rig.settings.seed).measure(
        commands, rig.settings.rounds, rig.progress.step
    )
    times = {name: summary(flat(rounds)) for name, rounds in samples.items()}
    best = min(times, key=lambda name: times[name]["p50"])
    return {
        "ms": times,
        "samples_ms": {name: flat(rounds) for name, rounds in samples.items()},
        "best": best,
        "best_over_plain": ratio(samples[best], samples["plain"]),
        "too_slow": builds.too_slow,
        "archives_seconds": made,
        "archives_bytes": builds.sizes(),
        "loaded_classes": builds.loaded_classes(),
    }
