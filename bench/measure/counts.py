"""Counts instead of times: rows, requests, capacity units, bytes."""

import math
import zipfile

from . import rig as rigs


def rows_examined(rig):
    """The monthly query's handler counters, and the rows that it has to read."""
    counters = rig.handler().ask("counters", question=rigs.question(rigs.WALLET_1000))
    # Each range costs a key lookup, which finds its first row, a "next" for each further row, and a last "next" that
    # finds none. So there are as many "next"s as rows. The query reads the wallet twice.
    walked = sum(
        counters.get(name, 0)
        for name in ("Handler_read_next", "Handler_read_prev", "Handler_read_rnd", "Handler_read_rnd_next")
    )
    customers = counters["rows_returned"] - counters["matching_sales"]
    return {
        "counters": counters,
        "customers": customers,
        "walked": walked,
        "ratio": (walked - 2 * customers) / counters["matching_sales"],
        "all_over_wallet_and_sales": walked / (customers + counters["matching_sales"]),
        "all_calls_over_rows_returned": (walked + counters["Handler_read_key"]) / counters["rows_returned"],
    }


def capacity(rig):
    """Capacity units of a hit on 2,000 customers, strongly consistent, compared with one item per customer."""
    layers = rig.peers.ask(
        "layers",
        database=rigs.database(rig.settings.largest),
        question=rigs.question(rigs.WALLET_2000),
    )
    asked = rigs.question(rigs.WALLET_2000)
    year, closed = asked["year"], asked["firstOpenMonth"] - 1
    customers = [
        {
            "customer_id": int(who["customer_id"]),
            "customer_name": who["customer_name"],
            "phone": who["phone"],
            "city": who["city"],
            "state": who["state"],
            "classification": who["classification"],
            f"goal_{year}": float(who["goal"]),
            f"sales_{year - 1}": float(who["sales_previous_year"]),
            "sold_by_month": [float(months[f"month_{month}"] or 0) for month in range(1, closed + 1)],
            "last_purchase_date": (months["last_purchase"] or "")[:10] or None,
        }
        for who, months in zip(layers["who"], layers["closed"], strict=True)
    ]
    units = rig.handler().ask("capacity", question=asked, items_table=rigs.ITEMS_TABLE, customers=customers)
    smaller = rig.handler().ask("capacity", question=rigs.question(rigs.WALLET_1000))
    return {
        **units,
        "customers": len(customers),
        "ratio": units["hit"] / units["item_per_customer"],
        "hit_1000": smaller["hit"],
        # One unit per kilobyte; the claim and the publication are updates of HEAD.
        "write_units_a_fill": sum(math.ceil(size / 1024) for size in smaller["item_bytes"]) + 1,
    }


def packages():
    """The size of each function's package, zipped as `sam deploy` would."""
    sizes = {}
    for package in sorted(rigs.PACKAGES.iterdir()):
        if package.is_dir():
            archive = rigs.PACKAGES / f"{package.name}.zip"
            with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
                for file in sorted(package.rglob("*")):
                    if file.is_file():
                        out.write(file, str(file.relative_to(package)))
            sizes[package.name] = archive.stat().st_size
    return sizes
