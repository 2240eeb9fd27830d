#!/usr/bin/env python3
"""Puts the events of the two dead-letter queues back on the bus, so that they evict after all.

usage: events/redrive.py --bus BUS --delivery-queue URL --failure-queue URL [--region REGION]
                         [--max N] [--dry-run] [--not-understood]

AWS moves messages back by itself only for queues that another queue feeds; these two are fed by
EventBridge and by Lambda, and their bodies differ:

  delivery queue   the event itself: EventBridge could not hand it to the function
  failure queue    the event under "requestPayload": the function failed on it

A message is deleted only after the bus has taken its event, so that nothing is lost whenever this
stops; an event that is put twice evicts twice, which does no harm. What the function did not
understand would only come back: such messages are counted and left, unless --not-understood is
given (after a new version of the function was deployed). Bounded by --max. PutEvents reports success
for a bus that does not exist, so the bus is looked up before the first message is received. Needs
boto3, as the AWS CLI's own Python has, a region (--region, or AWS_DEFAULT_REGION), and the rights
sqs:ReceiveMessage, sqs:DeleteMessage, sqs:ChangeMessageVisibility, events:DescribeEventBus and
events:PutEvents.

Exit code: 0 all put, 1 something was left, 2 wrong arguments or no such bus.
"""
import argparse
import json
import sys
from decimal import Decimal

import boto3
from botocore.exceptions import ClientError

BATCH = 10
HIDDEN_SECONDS = 120
LONGEST_NUMBER = 40
NOT_UNDERSTOOD = "EventNotUnderstoodException"


class Unreadable(Exception):
    """A message without an event in it."""


def exact(text):
    """A number with a point or an exponent, so that no id in it becomes another one.

    A float has 15 digits: 123456789012345678.0 would come back as ...680, and evict another seller.
    """
    number = Decimal(text)
    if number.adjusted() >= LONGEST_NUMBER:
        raise Unreadable
    if number == number.to_integral_value():
        return int(number)
    if float(text).is_integer():
        raise Unreadable
    return float(text)


def event_of(body, wrapped):
    """The event in a message's body, and the name of the error that put it there."""
    try:
        message = json.loads(body, parse_float=exact)
        event = message["requestPayload"] if wrapped else message
        error = (message.get("responsePayload") or {}).get("errorType", "") if wrapped else ""
        if not all(isinstance(event[key], kind) for key, kind in
                   (("source", str), ("detail-type", str), ("detail", dict))):
            raise Unreadable
        return event, error
    except (ArithmeticError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Unreadable from fault


def entry_of(event, bus):
    entry = {
        "EventBusName": bus,
        "Source": event["source"],
        "DetailType": event["detail-type"],
        "Detail": json.dumps(event["detail"], ensure_ascii=False, separators=(",", ":")),
        "Resources": [text for text in event.get("resources", []) if isinstance(text, str)],
    }
    if isinstance(event.get("time"), str):
        entry["Time"] = event["time"]
    return entry


def redrive(sqs, events, queue, wrapped, options):
    """Works through one queue; returns the counts."""
    counts = {"seen": 0, "put": 0, "refused": 0, "not_understood": 0, "unreadable": 0}
    seen = set()
    while counts["seen"] < options.max:
        messages = sqs.receive_message(
            QueueUrl=queue,
            MaxNumberOfMessages=min(BATCH, options.max - counts["seen"]),
            VisibilityTimeout=HIDDEN_SECONDS,
            WaitTimeSeconds=1,
        ).get("Messages", [])
        messages = [message for message in messages if message["MessageId"] not in seen]
        if not messages:
            break
        seen.update(message["MessageId"] for message in messages)
        counts["seen"] += len(messages)
        left = put(events, messages, wrapped, options, counts, sqs, queue)
        for message in left:
            options.left.append((queue, message["ReceiptHandle"]))
    return counts


def put(events, messages, wrapped, options, counts, sqs, queue):
    """Puts the events of one receipt on the bus, one call each; returns the messages left."""
    left = []
    for message in messages:
        try:
            event, error = event_of(message["Body"], wrapped)
        except Unreadable:
            counts["unreadable"] += 1
            left.append(message)
            continue
        if error.endswith(NOT_UNDERSTOOD) and not options.not_understood:
            counts["not_understood"] += 1
            left.append(message)
            continue
        if options.dry_run:
            counts["put"] += 1
            left.append(message)
            continue
        answer = events.put_events(Entries=[entry_of(event, options.bus)])
        if answer.get("FailedEntryCount", 0):
            counts["refused"] += 1
            left.append(message)
            continue
        sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        counts["put"] += 1
    return left


def arguments(argv):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bus", required=True, help="name or ARN of the bus")
    parser.add_argument("--region", default=boto3.session.Session().region_name,
                        help="region of bus and queues (that of the environment or the profile)")
    parser.add_argument("--delivery-queue", help="URL of the queue of undelivered events")
    parser.add_argument("--failure-queue", help="URL of the queue of failed invocations")
    parser.add_argument("--max", type=int, default=1000, help="messages a queue at most (1000)")
    parser.add_argument("--dry-run", action="store_true", help="count, put and delete nothing")
    parser.add_argument("--not-understood", action="store_true",
                        help="put back also what the function did not understand")
    options = parser.parse_args(argv)
    if not options.delivery_queue and not options.failure_queue:
        parser.error("name --delivery-queue, --failure-queue, or both")
    if not options.region:
        parser.error("name --region, or set AWS_DEFAULT_REGION")
    if options.max < 1:
        parser.error("--max must be 1 or more")
    options.left = []
    return options


def bus_fault(events, bus):
    """Why nothing may be put on that bus; None if it is there."""
    try:
        events.describe_event_bus(Name=bus)
        return None
    except ClientError as fault:
        return fault.response["Error"]["Message"]


def main(argv):
    options = arguments(argv)
    sqs = boto3.client("sqs", region_name=options.region)
    events = boto3.client("events", region_name=options.region)
    fault = bus_fault(events, options.bus)
    if fault:
        print(f"bus {options.bus}: {fault}; nothing was touched")
        return 2
    incomplete = False
    try:
        for name, queue, wrapped in (("delivery", options.delivery_queue, False),
                                     ("failure", options.failure_queue, True)):
            if not queue:
                continue
            counts = redrive(sqs, events, queue, wrapped, options)
            verb = "would put" if options.dry_run else "put"
            print(f"{name} queue: {counts['seen']} seen, {counts['put']} {verb}, "
                  f"{counts['refused']} refused by the bus, "
                  f"{counts['not_understood']} not understood, "
                  f"{counts['unreadable']} unreadable")
            incomplete |= counts["put"] < counts["seen"]
    finally:
        # What stays in its queue is there again for the next look, not hidden for two minutes.
        for queue, receipt in options.left:
            sqs.change_message_visibility(
                QueueUrl=queue, ReceiptHandle=receipt, VisibilityTimeout=0)
    return 1 if incomplete else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
