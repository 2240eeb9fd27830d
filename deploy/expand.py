"""Expands SAM templates as CloudFormation would, with an S3 address for each CodeUri. Needs no network.

usage: expand.py <template> [Key=Value ...]   prints the expanded template as JSON
       expand.py --source <template>          prints the template itself as JSON
       expand.py --batch                      reads [{"template": ..., "parameters": {...}}, ...] as JSON and
                                              prints [{"expanded": ...} or {"error": ...}, ...]
"""

import json
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "sa-east-1")

from samcli.yamlhelper import yaml_parse  # noqa: E402
from samtranslator.translator.transform import transform  # noqa: E402


class ManagedPolicies:
    """The transform asks for a map of managed policies by name; ARNs by convention are enough here."""

    def load(self):
        return {}


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml_parse(file.read())


def expand(template, parameters):
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = "s3://bucket/key"
    return transform(template, parameters, ManagedPolicies())


def attempt(job):
    try:
        return {"expanded": expand(job["template"], job.get("parameters", {}))}
    except Exception as refusal:  # the caller wants the transform's message
        return {"error": str(refusal)}


def main(arguments):
    if arguments == ["--batch"]:
        result = [attempt(job) for job in json.load(sys.stdin)]
    elif len(arguments) == 2 and arguments[0] == "--source":
        result = read(arguments[1])
    elif arguments and not arguments[0].startswith("-"):
        result = expand(read(arguments[0]), dict(argument.split("=", 1) for argument in arguments[1:]))
    else:
        sys.exit(__doc__)
    json.dump(result, sys.stdout, indent=1, default=str)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
