"""Checks calls of the AWS CLI against AWS's own models in botocore, without a network.

usage: check.py <expanded template> <folder>    prints {file: why} for each file with a call that AWS would refuse

A file holds calls: each argument ends with NUL, and each call with the argument RS. The check knows the CLI's own commands (logs tail, s3, wait). Beyond the models it checks that a named output or logical id is in the template, and that a --query is valid.
"""

import json
import pathlib
import re
import sys

import botocore.session
import jmespath
from botocore import xform_name
from botocore.validate import ParamValidator
from dateutil import parser as dates

GLOBAL = {"--region", "--output", "--query", "--profile", "--cli-binary-format", "--endpoint-url"}
GLOBAL_FLAGS = {"--no-cli-pager", "--no-paginate"}
CUSTOM = {
    ("logs", "tail"): {"--since": 1, "--filter-pattern": 1, "--follow": 0, "--format": 1},
    ("s3", "sync"): {"--cache-control": 1, "--exclude": 1, "--include": 1, "--delete": 0},
    ("s3", "cp"): {"--cache-control": 1, "--content-type": 1, "--recursive": 0},
    ("s3", "rm"): {"--recursive": 0, "--include": 1, "--exclude": 1},
    ("s3", "ls"): {"--recursive": 0},
}
MODEL_OF = {"deploy": "codedeploy", "s3api": "s3"}
TEMPLATE = json.loads(pathlib.Path(sys.argv[1]).read_text())
SESSION = botocore.session.get_session()


class Refused(Exception):
    """What AWS, or its CLI, would not take."""


def refuse(why):
    raise Refused(why)


def take_globals(arguments):
    rest, given = [], {}
    while arguments:
        argument = arguments.pop(0)
        if argument in GLOBAL:
            given[argument] = arguments.pop(0)
        elif argument not in GLOBAL_FLAGS:
            rest.append(argument)
    return rest, given


def custom(options, arguments):
    positional = []
    while arguments:
        argument = arguments.pop(0)
        if not argument.startswith("--"):
            positional.append(argument)
        elif argument not in options:
            refuse(f"no option {argument}")
        elif options[argument]:
            arguments.pop(0)
    if not all(positional):
        refuse("nothing to act on")


def shorthand(shape, text):
    if text.startswith(("{", "[")):
        return json.loads(text)
    if shape.type_name == "list":
        if shape.member.type_name in ("structure", "map"):
            return [shorthand(shape.member, text)]
        return [convert(shape.member, part) for part in text.split(",")]
    fields = {}
    for part in re.split(r",(?=[A-Za-z]+=)", text):
        key, equals, value = part.partition("=")
        if not equals:
            refuse(f"{text!r} is no {shape.name}")
        member = shape.members.get(key) if shape.type_name == "structure" else shape.value
        if member is None:
            refuse(f"{shape.name} has no {key}")
        fields[key] = convert(member, value)
    return fields


def convert(shape, text):
    kind = shape.type_name
    if kind in ("integer", "long"):
        return int(text)
    if kind in ("float", "double"):
        return float(text)
    if kind == "boolean":
        return text == "true"
    if kind == "timestamp":
        return text if re.fullmatch(r"\d+", text) else dates.isoparse(text)
    if kind == "blob":
        return text.encode()
    if kind in ("structure", "map", "list"):
        return shorthand(shape, text)
    if shape.enum and text not in shape.enum:
        refuse(f"{text!r} is none of {shape.enum}")
    return text


def parse(members, arguments, positional_allowed):
    names = {"--" + xform_name(name, "-"): name for name in members}
    given = {}
    while arguments:
        argument = arguments.pop(0)
        if not argument.startswith("--"):
            if positional_allowed:
                positional_allowed -= 1
                continue
            refuse(f"{argument!r} belongs to no option")
        flag = argument.replace("--no-", "--", 1)
        name = names.get(argument) or names.get(flag)
        if name is None:
            refuse(f"no option {argument}; there are {sorted(names)}")
        shape = members[name]
        if shape.type_name == "boolean" and (not arguments or arguments[0].startswith("--")):
            given[name] = argument == flag
            continue
        values = []
        while arguments and not arguments[0].startswith("--"):
            values.append(arguments.pop(0))
            if shape.type_name != "list":
                break
        if not values or not all(values):
            refuse(f"{argument} has no value")
        if shape.type_name == "list" and len(values) > 1:
            given[name] = [convert(shape.member, value) for value in values]
        else:
            given[name] = convert(shape, values[0])
    return given


def called(service, operation, arguments):
    model = SESSION.get_service_model(MODEL_OF.get(service, service))
    if operation == "wait":
        waiters = {xform_name(name, "-"): name for name in SESSION.get_waiter_model(service).waiter_names}
        waiter = waiters.get(arguments.pop(0)) or refuse("no such waiter")
        name = SESSION.get_waiter_model(service).get_waiter(waiter).operation
    else:
        names = {xform_name(name, "-"): name for name in model.operation_names}
        name = names.get(operation) or refuse(f"{service} has no {operation}")
    shape = model.operation_model(name).input_shape
    outfile = 1 if (service, operation) == ("lambda", "invoke") else 0
    given = parse(shape.members if shape else {}, arguments, outfile)
    if shape:
        report = ParamValidator().validate(given, shape)
        if report.has_errors():
            refuse(report.generate_report())
    logical = given.get("LogicalResourceId")
    if logical and logical not in TEMPLATE["Resources"]:
        refuse(f"the template has no {logical}")


def check(arguments):
    arguments, given = take_globals(list(arguments))
    service, operation = arguments[:2]
    if (service, operation) in CUSTOM:
        custom(CUSTOM[service, operation], arguments[2:])
    else:
        called(service, operation, arguments[2:])
    query = given.get("--query")
    if query:
        jmespath.compile(query)
        output = re.search(r"OutputKey=='([^']*)'", query)
        if output and output.group(1) not in TEMPLATE["Outputs"]:
            refuse(f"the stack has no output {output.group(1)}")


def main(folder):
    refused = {}
    for file in sorted(pathlib.Path(folder).iterdir()):
        call = []
        for argument in file.read_text().split("\0")[:-1]:
            if argument != "\x1e":
                call.append(argument)
                continue
            try:
                check(call)
            except Exception as why:  # a parser's or a model's word on it is what the test shows
                refused[file.name] = f"aws {' '.join(call)}: {type(why).__name__} {why}"
            call = []
    json.dump(refused, sys.stdout)


main(sys.argv[2])
