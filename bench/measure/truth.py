"""How often a whole response that is cached for two minutes shows outdated figures of the month."""

import json
import random

from . import rig as rigs

DAY_MS = 8 * 3600 * 1000
EVENT_DELAY_MS = 1000
SALES_A_DAY = 160


def plan(seed, with_event, requests):
    """
    A working day of one seller, drawn from the seed: sales at random moments, events and requests. An event comes one
    second after a sale that has one: a lead that became an order has an event, an order typed into the ERP has none.
    """
    draw = random.Random(seed)
    steps = []
    for number in range(SALES_A_DAY):
        at = draw.uniform(0, DAY_MS)
        steps.append((at, "sale", number))
        if draw.random() < with_event:
            steps.append((at + EVENT_DELAY_MS, "event", number))
    steps += [(draw.uniform(0, DAY_MS), "request", number) for number in range(requests)]
    return sorted(steps)


def untrue_months(rig, with_event):
    """Replays the day on the smallest database with (d) and with the handler, and restores the database."""
    rows = rig.settings.sizes[0]
    name = rigs.database(rows)
    asked = rigs.question(rigs.WALLET_1000)
    handler = rig.handler(rows=rows)
    requests = 60 if rig.settings.quick else 200
    customer = rig.peers.ask(
        "sql",
        database=name,
        text="SELECT MIN(customer_id) AS id FROM customer_goals WHERE seller_id = ?",
        values=[asked["seller"]],
    )["rows"][0]["id"]
    day = f"{asked['year']}-{asked['month']:02d}-01"
    sold = round(total(rig.peers, name, asked) * 100)
    wrong = {"whole_responses": 0, "handler": 0}
    try:
        for at, what, number in plan(rig.settings.seed, with_event, requests):
            rig.peers.ask("clock", ms=at)
            if what == "sale":
                rig.peers.ask(
                    "sql",
                    database=name,
                    text="INSERT INTO Vendas_Historia (customer_id, seller_id, sale_date, amount) VALUES (?, ?, ?, ?)",
                    values=[customer, asked["seller"], f"{day} 12:00:00", 10 + number],
                )
                sold += (10 + number) * 100
            elif what == "event":
                rig.peers.ask("evict", database=name, seller=asked["seller"])
            else:
                shown = {
                    "whole_responses": total(rig.peers, name, asked),
                    "handler": month(handler.ask("answer", question=asked)["body"]),
                }
                for who, value in shown.items():
                    wrong[who] += round(value * 100) != sold
    finally:
        rig.peers.ask("sql", database=name, text="DELETE FROM Vendas_Historia WHERE id > ?", values=[rows])
        rig.peers.ask("evict", database=name, seller=asked["seller"])
    return {
        "requests": requests,
        "sales": SALES_A_DAY,
        "share_with_event": with_event,
        "event_delay_ms": EVENT_DELAY_MS,
        "untrue": wrong,
        "untrue_share": {who: count / requests for who, count in wrong.items()},
    }


def total(peers, name, asked):
    return month(peers.ask("answer", kind="whole_responses", database=name, question=asked)["body"])


def month(body):
    return json.loads(body)["summary"]["total_sold_month"]
