"""Deploys one environment of samconfig.toml: build, revision, deploy.

usage: deploy.py <environment>              builds and deploys
       deploy.py <environment> --revision   prints the revision of what is built already

The revision is the SHA-256 of everything that decides how a version of a function behaves: the artifacts,
the template and the parameters. AWS publishes a version only when the first differs in the template's text, so
without it a changed database host would not reach a SnapStart snapshot.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys

import tomlkit

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / ".aws-sam" / "build"
PLACEHOLDER = "CHANGE-ME"


def parameters(config, environment):
    try:
        deploy = config[environment]["deploy"]["parameters"]
    except KeyError:
        sys.exit(f"samconfig.toml has no environment {environment!r}")
    return [str(override) for override in deploy["parameter_overrides"]]


def refuse_placeholders(environment, overrides):
    open_ones = [override.split("=", 1)[0] for override in overrides if PLACEHOLDER in override]
    if open_ones:
        sys.exit(f"samconfig.toml, {environment}: set {', '.join(open_ones)} (still {PLACEHOLDER})")


def revision(build, template, overrides):
    digest = hashlib.sha256()

    def add(label, content):
        for part in (label.encode(), content):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)

    # The built template alone names the artifacts by path; the source template is what they are deployed with.
    for file in sorted(path for path in build.rglob("*") if path.is_file() and path.name != "template.yaml"):
        add(file.relative_to(build).as_posix(), file.read_bytes())
    add("template", template.read_bytes())
    for override in sorted(overrides):
        add("parameter", override.encode())
    return digest.hexdigest()


def run(*command):
    result = subprocess.run([str(part) for part in command], cwd=ROOT)
    if result.returncode:
        sys.exit(result.returncode)


def main(environment, only_revision):
    config = tomlkit.parse((ROOT / "samconfig.toml").read_text())
    overrides = parameters(config, environment)
    if only_revision:
        print(revision(BUILD, ROOT / "template.yaml", overrides))
        return
    refuse_placeholders(environment, overrides)
    sam = pathlib.Path(sys.executable).parent / "sam"
    # A release is never what an earlier build left behind.
    for jars in ROOT.glob("functions/*/target/dependency"):
        shutil.rmtree(jars)
    run(sam, "build", "--template-file", ROOT / "template.yaml", "--build-dir", BUILD)
    config[environment]["deploy"]["parameters"]["parameter_overrides"].append(
        f"Revision={revision(BUILD, ROOT / 'template.yaml', overrides)}"
    )
    # A command line's overrides would replace those of the file, so they are written beside it.
    generated = ROOT / ".aws-sam" / f"samconfig-{environment}.toml"
    generated.write_text(tomlkit.dumps(config))
    run(sam, "deploy", "--template-file", BUILD / "template.yaml", "--config-file", generated, "--config-env", environment)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--revision"]):
        sys.exit(__doc__)
    main(sys.argv[1], len(sys.argv) == 3)
