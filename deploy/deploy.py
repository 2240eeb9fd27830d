"""Deploys one environment of samconfig.toml: checks, build, revision, deployment, one call of the new version.

usage: deploy.py <environment>               checks, builds, deploys, and calls the new version once
       deploy.py <environment> --revision    prints the revision of what is built already
       deploy.py <environment> --config      prints the configuration for SAM
       deploy.py <environment> --check       only checks whether the account allows the deployment
       deploy.py <environment> --smoke       only calls the version that is live

The revision is the SHA-256 of everything that changes how a function behaves: the artifacts, the template and the
parameters. AWS publishes a version only if the template's text differs. Without the revision a changed database host
would not reach a SnapStart snapshot.
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import tomlkit

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / ".aws-sam" / "build"
PLACEHOLDER = "CHANGE-ME"
# AWS Lambda developer guide, "Configuring reserved concurrency": this many must stay unreserved.
UNRESERVED = 100
RESERVING = {"ApiConcurrency": "GoalsApiFunction", "EvictorConcurrency": "CacheEvictorFunction"}
NOBODY = "999999999999999999"


def parameters(config, environment):
    try:
        deploy = config[environment]["deploy"]["parameters"]
    except KeyError:
        sys.exit(f"samconfig.toml has no environment {environment!r}")
    return [str(override) for override in deploy["parameter_overrides"]]


def refuse(environment, overrides):
    open_ones = [override.split("=", 1)[0] for override in overrides if PLACEHOLDER in override]
    if open_ones:
        sys.exit(f"samconfig.toml, {environment}: set {', '.join(open_ones)} (still {PLACEHOLDER})")
    empty = [override.split("=", 1)[0] for override in overrides if not override.partition("=")[2].strip("\"' ")]
    if empty:
        sys.exit(f"samconfig.toml, {environment}: {', '.join(empty)} has no value, which SAM refuses; remove the line")


def quoted(override):
    """Quotes a value: without quotes SAM cuts it at its first blank, without an error."""
    key, _, value = override.partition("=")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return override
    escaped = value.replace('"', '\\"')
    return f'{key}="{escaped}"'


def revision(build, template, overrides):
    digest = hashlib.sha256()

    def add(label, content):
        for part in (label.encode(), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)

    # The built template has the artifacts' paths, so the hash takes the source template.
    for file in sorted(path for path in build.rglob("*") if path.is_file() and path.name != "template.yaml"):
        add(file.relative_to(build).as_posix(), file.read_bytes())
    add("template", template.read_bytes())
    for override in sorted(overrides):
        add("parameter", override.encode())
    return digest.hexdigest()


def for_sam(config, environment, overrides):
    """The file's own configuration, each value in quotes, with the revision."""
    deploy = config[environment]["deploy"]["parameters"]
    digest = revision(BUILD, ROOT / "template.yaml", overrides)
    deploy["parameter_overrides"] = [quoted(override) for override in overrides] + [f"Revision={digest}"]
    return tomlkit.dumps(config)


def value(overrides, name):
    """A parameter's value: that of the environment, else the template's default."""
    for override in overrides:
        key, _, given = override.partition("=")
        if key == name:
            return given.strip('"')
    template = (ROOT / "template.yaml").read_text()
    found = re.search(rf"^  {name}:\n(?:    .*\n)*?    Default: (.*)$", template, re.MULTILINE)
    return found.group(1).strip("'\"") if found else ""


class Account:
    """The calls to AWS that a deployment makes beside SAM. If a call fails, the deployment stops with AWS's message."""

    def __init__(self, config, environment):
        import boto3  # noqa: PLC0415  (only a deployment needs it, a revision does not)

        self.environment = environment
        deploy = config[environment]["deploy"]["parameters"]
        self.stack, self.region = str(deploy["stack_name"]), str(deploy["region"])
        session = boto3.Session(region_name=self.region, profile_name=deploy.get("profile"))
        self.client = session.client

    def resource(self, logical_id):
        """The physical id; empty if the stack or the resource does not exist."""
        from botocore.exceptions import ClientError  # noqa: PLC0415

        try:
            found = self.client("cloudformation").describe_stack_resource(
                StackName=self.stack, LogicalResourceId=logical_id
            )
        except ClientError as refusal:
            if refusal.response["Error"]["Code"] == "ValidationError":
                return ""
            raise
        return found["StackResourceDetail"].get("PhysicalResourceId", "")

    def require_concurrency(self, overrides):
        """
        Checks the reservations first, because one that the account can't give rolls the whole stack back after minutes.
        """
        wanted = {name: int(value(overrides, name) or 0) for name in RESERVING}
        if not any(wanted.values()):
            return
        functions = self.client("lambda")
        limit = functions.get_account_settings()["AccountLimit"]
        free = limit["UnreservedConcurrentExecutions"]
        for function in RESERVING.values():
            name = self.resource(function)
            ours = functions.get_function_concurrency(FunctionName=name) if name else {}
            free += ours.get("ReservedConcurrentExecutions", 0)
        most = max(0, free - UNRESERVED)
        if sum(wanted.values()) > most:
            said = " and ".join(f"{name}={number}" for name, number in wanted.items())
            advice = "both to 0 (no bound)" if most == 0 else f"the two to {most} or less together"
            sys.exit(
                f"samconfig.toml, {self.environment}: {said} can't be reserved in {self.region}: {free} of the "
                f"account's {limit['ConcurrentExecutions']} concurrent executions are free and {UNRESERVED} must stay "
                f"unreserved. Set {advice}, or have AWS raise the quota 'Concurrent executions'."
            )

    def smoke(self, overrides, since):
        """Calls the live version once, for a seller who does not exist; then looks for a failed hook step."""
        function, group = self.resource("GoalsApiFunction"), self.resource("GoalsApiLog")
        look = f"aws logs tail {group} --region {self.region} --since 15m"
        answer = self.client("lambda").invoke(
            FunctionName=function, Qualifier="live", Payload=json.dumps(request(overrides)).encode()
        )
        body = answer["Payload"].read().decode()
        if "FunctionError" in answer:
            sys.exit(f"deployed, but the new version fails ({answer['FunctionError']}): {body[:500]}\nlook: {look}")
        status = json.loads(body).get("statusCode")
        if status != 200:
            why = "MySQL does not answer it" if status == 503 else "the answer is not the expected one"
            sys.exit(f"deployed, but the new version answers {status}: {why}\nlook: {look}")
        failed = self.client("logs").filter_log_events(
            logGroupName=group, startTime=int(since * 1000), filterPattern='"hook step"'
        )["events"]
        if failed:
            lines = "\n".join(event["message"].strip() for event in failed[:5])
            sys.exit(f"deployed, but a step around the snapshot failed:\n{lines}\nlook: {look}")
        print(f"the new version answers: {status}, version {answer.get('ExecutedVersion', '?')}")


def request(overrides):
    """A request as API Gateway sends it (payload 2.0), with checked claims."""
    route = "GET /api/v2/analytics/goals/seller/{sellerId}"
    path = f"/api/v2/analytics/goals/seller/{NOBODY}"
    claims = {"sub": "smoke-test", value(overrides, "ClaimRole"): value(overrides, "OverseerRoles").split(",")[0]}
    return {
        "version": "2.0",
        "routeKey": route,
        "rawPath": path,
        "rawQueryString": "",
        "headers": {"accept": "application/json"},
        "pathParameters": {"sellerId": NOBODY},
        "requestContext": {
            "requestId": "smoke-test",
            "routeKey": route,
            "stage": "$default",
            "authorizer": {"jwt": {"claims": claims, "scopes": None}},
            "http": {"method": "GET", "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"},
        },
        "isBase64Encoded": False,
    }


def run(*command):
    result = subprocess.run([str(part) for part in command], cwd=ROOT)
    if result.returncode:
        sys.exit(result.returncode)


def deploy(config, environment, overrides):
    account = Account(config, environment)
    account.require_concurrency(overrides)
    sam = os.environ.get("SAM", pathlib.Path(sys.executable).parent / "sam")
    # A deployment always builds again, so that it never uses an older build.
    for jars in ROOT.glob("functions/*/target/dependency"):
        shutil.rmtree(jars)
    run(sam, "build", "--template-file", ROOT / "template.yaml", "--build-dir", BUILD)
    # Overrides on the command line would replace those of the file, so a second file has all of them.
    generated = ROOT / ".aws-sam" / f"samconfig-{environment}.toml"
    generated.write_text(for_sam(config, environment, overrides))
    since = time.time()
    # In a pipeline nobody can confirm; a person has approved the step before.
    asks = ["--no-confirm-changeset"] if os.environ.get("CI") else []
    run(
        *(sam, "deploy", "--template-file", BUILD / "template.yaml"),
        *("--config-file", generated, "--config-env", environment, *asks),
    )
    account.smoke(overrides, since)


def main(environment, only):
    config = tomlkit.parse((ROOT / "samconfig.toml").read_text())
    overrides = parameters(config, environment)
    if only == "--revision":
        print(revision(BUILD, ROOT / "template.yaml", overrides))
        return
    refuse(environment, overrides)
    if only == "--config":
        print(for_sam(config, environment, overrides))
    elif only == "--check":
        Account(config, environment).require_concurrency(overrides)
    elif only == "--smoke":
        Account(config, environment).smoke(overrides, time.time())
    else:
        deploy(config, environment, overrides)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--revision"], ["--config"], ["--check"], ["--smoke"]):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else "")
