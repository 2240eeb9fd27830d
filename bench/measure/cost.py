"""
Dollars per month, from the measurements and from the prices and the load in prices.json.

Four back ends answer the same requests: this project; (a) without a cache, in two forms, on the same Lambda; (c) with
Redis. A function is billed for the time of its request, in whole milliseconds,
at its memory; the time is measured through the 10 ms delay line if possible, else it is the loopback's time plus one
such round trip. MySQL's time is charged by its share of a processor, so that an expensive query has a price.
"""

import json
import math
import re

from . import rig as rigs

MEMORY_GB = 1769 / 1024
ROUND_TRIP_MS = 10
DYNAMODB_PARTITION_UNITS = 3000
WHO = ("this", "first_written", "indexed", "redis")
MYSQL_CONNECTIONS = 1000
CONNECTIONS_A_FUNCTION = 4


def model(raw, prices=None):
    book = prices or json.loads((rigs.BENCH / "prices.json").read_text())
    price = {name: entry["usd"] for name, entry in book["prices"].items()}
    load = book["load"]
    measured = inputs(raw, load)
    return {
        "prices": book,
        "inputs": measured,
        "per_million": {who: per_million(who, measured, price) for who in WHO},
        "by_scale": {
            scale: {who: month(who, scale, measured, price, load) for who in WHO}
            for scale in (1, 10, 100, 1000)
        },
        "limits": limits(measured, load),
    }


def inputs(raw, load):
    """The model's inputs from the measurements, in milliseconds, units and bytes."""
    loopback = {name: one["p50"] for name, one in raw["peers"]["latencies_ms"].items()}
    # Between visits both layers expire; within a visit, an event evicts them.
    visiting = load["visits_a_seller_and_day"] * load["minutes_a_visit"] / (load["working_hours_a_day"] * 60)
    fills = load["visits_a_seller_and_day"] + load["events_a_seller_and_day"] * min(1, visiting)
    return {
        "hit_ms": raw["delay_10"]["latencies_ms"]["hit_gzip"]["p50"],
        "first_written_ms": loopback["first_written"] + ROUND_TRIP_MS,
        "indexed_ms": loopback["indexed"] + ROUND_TRIP_MS,
        "redis_ms": loopback["redis"] + ROUND_TRIP_MS,
        "live_sql_ms": loopback["bare_sql"],
        "first_written_sql_ms": loopback["first_written"],
        "indexed_sql_ms": loopback["indexed"],
        "fills_a_request": fills / requests_a_day(load),
        "read_units": raw["capacity"]["hit_1000"],
        "write_units_a_fill": raw["capacity"]["write_units_a_fill"],
        "log_bytes": load["log_bytes_a_request"],
    }


def per_million(who, measured, price):
    """Dollars for a million requests, by item, without anything that is paid by the hour."""
    million = 1_000_000
    billed = math.ceil(measured["hit_ms" if who == "this" else f"{who}_ms"])
    if is_cached(who):
        sql = measured["live_sql_ms"] + measured["fills_a_request"] * measured["indexed_sql_ms"]
    else:
        sql = measured[f"{who}_sql_ms"]
    lines = {
        "gateway": price["http_api_million_requests"],
        "function_requests": price["lambda_million_requests"],
        "function_time": million * billed / 1000 * MEMORY_GB * price["lambda_gb_second_arm64"],
        "mysql_time": million * sql / 3_600_000 * price["mysql_vcpu_hour"],
        "logs": million * measured["log_bytes"] / 1e9 * price["log_gb"],
    }
    if who == "this":
        lines["layers_read"] = measured["read_units"] * price["dynamodb_million_read_units"]
        lines["layers_written"] = (
            measured["fills_a_request"] * measured["write_units_a_fill"] * price["dynamodb_million_write_units"]
        )
    return {**lines, "total": sum(lines.values())}


def month(who, scale, measured, price, load):
    sellers = load["sellers"] * scale
    requests = sellers * requests_a_day(load) * load["working_days"]
    events = sellers * load["events_a_seller_and_day"] * load["working_days"] if is_cached(who) else 0
    hours, zones = load["hours_a_month"], load["availability_zones"]
    fixed = load["interface_endpoints"] * zones * hours * price["interface_endpoint_hour"]
    nat = zones * hours * price["nat_gateway_hour"]
    lines = {
        "for_requests": requests / 1e6 * per_million(who, measured, price)["total"],
        "for_events": events / 1e6 * (price["eventbridge_million_events"] + price["lambda_million_requests"]),
        # A function in a VPC needs endpoints or NAT to reach Secrets Manager, SQS and EventBridge: the cheaper one.
        "endpoints_or_nat": min(fixed, nat),
        "redis_nodes": zones * redis_nodes(sellers) * hours * price["redis_node_hour"] if who == "redis" else 0.0,
    }
    return {"sellers": sellers, "requests": requests, **lines, "total": sum(lines.values()), "nat_instead": nat}


def is_cached(who):
    return who in ("this", "redis")


def requests_a_day(load):
    return load["visits_a_seller_and_day"] * load["requests_a_visit"]


def redis_nodes(sellers, bytes_a_seller=700_000, bytes_a_node=1_300_000_000):
    """The number of nodes for JSON of 1,000 customers in both layers, at that much usable memory per node."""
    return max(1, math.ceil(sellers * bytes_a_seller / bytes_a_node))


def default_of(parameter):
    """The template's default of a numeric parameter."""
    text = (rigs.ROOT / "template.yaml").read_text()
    return int(re.search(rf"^  {parameter}:\n    Type: Number\n    Default: (\d+)$", text, re.MULTILINE)[1])


def limits(measured, load):
    """
    The scale at which each limit is reached: requests per second at the peak, instances (one request at a time each),
    connections, the partition of one wallet, and the fan-out of the monthly rebuild.
    """
    seconds = load["working_hours_a_day"] * 3600
    rate = load["sellers"] * requests_a_day(load) / seconds * load["peak_over_mean"]
    instances = rate * measured["hit_ms"] / 1000
    mysql_cores = rate * (
        measured["live_sql_ms"] + measured["fills_a_request"] * measured["indexed_sql_ms"]
    ) / 1000
    rebuild = load["sellers"] * (measured["indexed_sql_ms"] * 2 + ROUND_TRIP_MS * 5) / 1000 / 2
    return {
        "peak_requests_per_second": rate,
        "instances_at_peak": instances,
        "connections_at_peak": math.ceil(instances) * CONNECTIONS_A_FUNCTION,
        "mysql_cores_at_peak": mysql_cores,
        "wallet_requests_per_second_of_a_partition": DYNAMODB_PARTITION_UNITS / measured["read_units"],
        "rebuild_seconds_two_workers": rebuild,
        "throttle": default_of("ThrottlingRate"),
        "scale_at_throttle": default_of("ThrottlingRate") / rate,
        "concurrency": default_of("ApiConcurrency"),
        "scale_at_concurrency": default_of("ApiConcurrency") / instances,
        "scale_at_connections": MYSQL_CONNECTIONS / (instances * CONNECTIONS_A_FUNCTION),
        "scale_at_16_mysql_cores": 16 / mysql_cores,
        "scale_at_rebuild_of_an_hour": 3600 / rebuild,
    }
