// Makes the API's answer from rows: the same figures, order and page as the product.

const DAY = 86_400_000;

const cents = (text) => Math.round(Number(text ?? 0) * 100);
const money = (value) => value / 100;
const isoDay = (epochDay) => new Date(epochDay * DAY).toISOString().slice(0, 10);
const percent = (part, whole) => (whole === 0 ? null : Math.round((part * 10000) / whole) / 100);

/** One customer, from a row of "everything". */
export function customer(row) {
  const months = Array.from({ length: 12 }, (_, i) => cents(row[`month_${i + 1}`]));
  return {
    id: Number(row.customer_id), name: row.customer_name, phone: row.phone, city: row.city, state: row.state,
    classification: row.classification, goal: cents(row.goal), previous: cents(row.sales_previous_year),
    months, last: row.last_purchase,
  };
}

/** Customers from the layers and the live rows: a row is a customer, or a sale of an open month. */
export function merged(who, closed, live, { year, firstOpenMonth }) {
  const customers = new Map();
  who.forEach((row, i) => {
    const one = customer(row);
    for (let month = 1; month < firstOpenMonth; month++) one.months[month - 1] = cents(closed[i][`month_${month}`]);
    one.last = closed[i].last_purchase;
    customers.set(one.id, one);
  });
  let now = 0;
  for (const row of live) {
    const one = customers.get(Number(row.customer_id));
    if (!one) throw new Error('layers of another wallet');
    if (row.sale_day === null) { now++; continue; }
    const day = new Date(row.sale_day * DAY);
    if (day.getUTCFullYear() === year) one.months[day.getUTCMonth()] += cents(row.amount);
    if (Number(row.amount) > 0 && !(one.lastDay >= row.sale_day)) one.lastDay = row.sale_day;
  }
  for (const one of customers.values()) {
    // Live figures are later than closed months.
    if (one.lastDay !== undefined) one.last = isoDay(one.lastDay);
  }
  if (now !== customers.size) throw new Error('layers of another wallet');
  return [...customers.values()];
}

/** The body: a summary of all customers, and the first page by largest gap. */
export function body(customers, { seller, year, month, limit }) {
  const byMonth = new Array(12).fill(0);
  let goal = 0, sold = 0, previous = 0, active = 0, soldMonth = 0;
  for (const one of customers) {
    one.sold = 0;
    one.months.forEach((value, i) => { one.sold += value; byMonth[i] += value; });
    one.gap = one.goal - one.sold;
    one.soldMonth = one.months[month - 1];
    goal += one.goal; sold += one.sold; previous += one.previous; soldMonth += one.soldMonth;
    if (one.soldMonth > 0) active++;
  }
  const page = [...customers].sort((a, b) => b.gap - a.gap || a.id - b.id).slice(0, limit);
  return JSON.stringify({
    seller_id: seller, year, month, classification: null,
    summary: {
      customers: customers.length, [`goal_${year}`]: money(goal), [`sold_${year}`]: money(sold),
      [`sales_${year - 1}`]: money(previous), gap: money(goal - sold), achievement_pct: percent(sold, goal),
      active_customers_month: active, penetration_month_pct: percent(active, customers.length) ?? 0,
      total_sold_month: money(soldMonth), sold_by_month: byMonth.map(money),
    },
    data: page.map((one) => ({
      customer_id: one.id, customer_name: one.name, phone: one.phone, city: one.city, state: one.state,
      classification: one.classification, [`goal_${year}`]: money(one.goal), [`sales_${year - 1}`]: money(one.previous),
      [`sold_${year}`]: money(one.sold), gap: money(one.gap), achievement_pct: percent(one.sold, one.goal),
      last_purchase_date: one.last?.slice(0, 10) ?? null, sold_month: money(one.soldMonth), is_active_month: one.soldMonth > 0,
    })),
    pagination: { limit, offset: 0, total: customers.length },
  });
}
