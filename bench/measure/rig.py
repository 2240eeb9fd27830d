"""All processes of a run: servers, delay lines, the handler in its JVM, the peers in Node, Redis."""

import calendar
import datetime
import json
import shutil
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from .delay_line import DelayLine, free_port
from .workers import Worker, WorkerFailed, bound, end

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "bench"
PACKAGES = BENCH / "target/package"
PACKAGE = PACKAGES / "goals-api"
TABLE = "bench-layers"
TEAM_TABLE = "bench-team-layers"
ITEMS_TABLE = "bench-items"
# Only the settings that the template gives the functions.
JAVA_OPTIONS = ["--enable-native-access=ALL-UNNAMED"]
# The settings that Lambda's managed runtime gives every JVM.
LAMBDA_OPTIONS = ["-XX:+UseSerialGC"]


@dataclass(frozen=True)
class Settings:
    """The extent of the measurement. Sales are rows; `largest` is the database of the main comparisons."""

    seed: int
    quick: bool
    rounds: int

    @property
    def sizes(self):
        return [1_000_000] if self.quick else [1_000_000, 3_000_000, 10_000_000]

    @property
    def largest(self):
        return self.sizes[-1]

    @property
    def wallets(self):
        """Seller and customers of the wallets whose cost is compared by size."""
        small = {1: 30, 2: 100, 3: 300, 4: 1_000, 5: 2_000}
        return small if self.quick else {**small, 6: 5_000, 7: 10_000, 8: 20_000}


# A database by number of sales, with wallets of several sizes; and the demo's team: 25 sellers, 15,000 customers.
SALES_PER_CUSTOMER = 200
TEAM_ROWS, TEAM_SALES_PER_CUSTOMER = 600_000, 40
TEAM_DATABASE = f"team_{TEAM_ROWS}"
WALLET_1000 = 4
WALLET_2000 = 5


def database(rows):
    return f"sales_{rows}"


def question(seller, limit=100):
    """The request for the running month and the first page. Earlier months are closed, except perhaps the last one."""
    today = business_day()
    first_open = today - datetime.timedelta(days=2)
    months_back = (today.year - first_open.year) * 12 + today.month - first_open.month
    return {
        "seller": seller,
        "year": today.year,
        "month": today.month,
        "limit": limit,
        "firstOpenMonth": today.month - months_back,
    }


def business_day():
    """Today's date in the handler's calendar: Brazil, three hours behind UTC, without summer time."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=-3))).date()


def last_day():
    today = business_day()
    return today.replace(day=calendar.monthrange(today.year, today.month)[1])


class Rig:
    """Starts processes when they are first needed, and stops all of them when it is closed."""

    def __init__(self, settings, java, toxiproxy, progress):
        self.settings = settings
        self.java = java
        self.progress = progress
        self._toxiproxy = toxiproxy
        self._stack = ExitStack()
        self._handlers = {}

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(self, *_):
        self._stack.close()

    def _start(self):
        home = ROOT / ".tools/bench-data"
        home.mkdir(parents=True, exist_ok=True)
        self.servers = self._worker(
            "servers", "Servers", [str(home)], {"DDB_LOCAL_TELEMETRY": "0"}, self.bench_classpath()
        )
        at = self.servers.ready
        self.mysql = (at["mysql_host"], at["mysql_port"])
        self.dynamodb = at["dynamodb"]
        for rows in self.settings.sizes:
            self._generate("BY_SIZE", rows, SALES_PER_CUSTOMER)
        self._generate("TEAM", TEAM_ROWS, TEAM_SALES_PER_CUSTOMER)
        for table in (TABLE, TEAM_TABLE, ITEMS_TABLE):
            self.servers.ask("table", name=table)
        self.lines = self._stack.enter_context(DelayLine(self._toxiproxy))
        self.redis_port = self._redis()
        self.peers = self._stack.enter_context(
            Worker("peers", ["node", "worker.mjs", self._peer_settings()], cwd=BENCH / "peers")
        )
        self.starts = self._worker("cold starts", "ColdStarts", [], {}, self.bench_classpath())

    def _generate(self, wallets, rows, sales_per_customer):
        self.progress.step(f"{rows:,} sales")
        begun = time.monotonic()
        asked = {"wallets": wallets, "rows": rows, "sales_a_customer": sales_per_customer}
        made = self.servers.ask("generate", last_day=last_day().isoformat(), **asked)
        if made["generated"]:
            self.progress.result(f"{rows:,} sales created in {time.monotonic() - begun:.0f} s")

    # ---- the handler ----

    def handler(self, delay_ms=0, rows=None, team=False):
        """
        The handler's worker. `delay_ms` is the delay of a round trip to both stores, half of it each way. It starts
        when `delay` is called, so that warming is fast.
        """
        name = TEAM_DATABASE if team else database(rows or self.settings.largest)
        key = (delay_ms, name)
        if key not in self._handlers:
            self._handlers[key] = self._worker(
                f"handler {key}",
                "HandlerWorker",
                [],
                # A hit reads the table: layers that the instance keeps would hide what that costs. A team is measured
                # as it is deployed.
                self.function_environment(name, *self._stores(delay_ms)) | ({} if team else {"GOALS_NEAR_LAYERS": "0"}),
                self.function_classpath(),
                LAMBDA_OPTIONS,
            )
        return self._handlers[key]

    def function_environment(self, name=None, mysql=None, dynamodb=None):
        """The function's variables from the template, and the SDK's variables."""
        at = self.servers.ready
        name = name or database(self.settings.largest)
        return {
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_REGION": "sa-east-1",
            "AWS_DEFAULT_REGION": "sa-east-1",
            "AWS_LAMBDA_FUNCTION_NAME": "bench",
            "AWS_ENDPOINT_URL_DYNAMODB": dynamodb or self.dynamodb,
            "AWS_ENDPOINT_URL_SECRETS_MANAGER": at["secrets"],
            "GOALS_TABLE_NAME": TEAM_TABLE if name == TEAM_DATABASE else TABLE,
            "GOALS_DB_URL": self.jdbc_url(name, mysql),
            "GOALS_DB_SECRET_ARN": at["secret"],
            # Long lives and long time-outs, because a run measures hits on a machine that may be busy.
            "GOALS_DB_TIMEOUT_MS": "5000",
            "GOALS_DYNAMODB_TIMEOUT_MS": "5000",
            "GOALS_STATIC_TTL_SECONDS": "86400",
            "GOALS_ANNUAL_TTL_SECONDS": "86400",
            "BENCH_DB_USER": at["mysql_user"],
            "BENCH_DB_PASSWORD": at["mysql_user"],
        }

    def jdbc_url(self, name, mysql=None):
        host, port = mysql or self.mysql
        return f"jdbc:mysql://{host}:{port}/{name}?sslMode=DISABLED&allowPublicKeyRetrieval=true"

    def _stores(self, delay_ms):
        if not delay_ms:
            return self.mysql, self.dynamodb
        mysql = self.lines.before(f"mysql-{delay_ms}", f"{self.mysql[0]}:{self.mysql[1]}")
        table = self.lines.before(f"dynamodb-{delay_ms}", self.dynamodb.removeprefix("http://"))
        return ("127.0.0.1", mysql), f"http://127.0.0.1:{table}"

    def delay(self, delay_ms):
        """Starts the delay between the handler with that delay and its stores."""
        for store in ("mysql", "dynamodb"):
            self.lines.delay(f"{store}-{delay_ms}", delay_ms // 2, delay_ms // 2)

    # ---- processes ----

    def _worker(self, name, main, arguments, environment, classpath, options=()):
        command = [self.java, *JAVA_OPTIONS, *options, "-cp", classpath, f"br.com.metas.bench.{main}", *arguments]
        return self._stack.enter_context(Worker(name, command, environment))

    @staticmethod
    def bench_classpath():
        return f"{BENCH}/target/classes:{BENCH}/target/dependency/*"

    @staticmethod
    def function_classpath():
        """The function's package as it is deployed, followed by the few classes that the worker needs."""
        own = [str(PACKAGE), f"{PACKAGE}/lib/*", f"{BENCH}/target/classes"]
        for jar in sorted((BENCH / "target/dependency").glob("*.jar")):
            if jar.name.startswith(("HdrHistogram", "jackson-databind", "jackson-annotations", "jmh-core", "jopt-simple", "commons-math3")):
                own.append(str(jar))
        return ":".join(own)

    def _peer_settings(self):
        at = self.servers.ready
        return json.dumps({
            "mysql": {"host": self.mysql[0], "port": self.mysql[1], "user": at["mysql_user"], "password": at["mysql_user"]},
            "redis": {"port": self.redis_port},
        })

    def _redis(self):
        server = shutil.which("redis-server")
        if not server:
            raise WorkerFailed("redis-server is not installed")
        port = free_port()
        process = subprocess.Popen(
            bound([server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._stack.callback(end, process)
        return port
