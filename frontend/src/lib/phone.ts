/** Two digits of area, none of them zero (Anatel). */
const WITH_AREA = /^\+55([1-9]{2})(\d{4,5})(\d{4})$/;
/** 0800, 0300, 0500 and 0900: numbers that work only within the country. */
const WHOLE_COUNTRY = /^\+55([3589]00)(\d{3})(\d{3,4})$/;
/** 4004, 3003: a local call from everywhere. */
const WITHOUT_AREA = /^\+55(\d{4})(\d{4})$/;

/**
 * `+5511987654321` in the usual form: `(11) 98765-4321`, `0800 123 4567`; a number of another country is not changed.
 */
export function formatPhone(e164: string): string {
  const area = WITH_AREA.exec(e164);
  if (area !== null) return `(${area[1]}) ${area[2]}-${area[3]}`;
  const country = WHOLE_COUNTRY.exec(e164);
  if (country !== null) return `0${country[1]} ${country[2]} ${country[3]}`;
  return e164.replace(WITHOUT_AREA, '$1-$2');
}

/** The link that dials it. National numbers such as 0800 are dialled without a country code. */
export function dialAddress(e164: string): string {
  if (WHOLE_COUNTRY.test(e164)) return `tel:0${e164.slice(3)}`;
  return WITHOUT_AREA.test(e164) ? `tel:${e164.slice(3)}` : `tel:${e164}`;
}

/**
 * Whether to show a WhatsApp button. A Brazilian mobile number has nine digits after the area code, beginning with 9;
 * the API adds the ninth digit to old numbers. Numbers of other countries always get the button, because the page does
 * not know their numbering plans.
 */
export function mayBeMobile(e164: string): boolean {
  return !e164.startsWith('+55') || /^\+55[1-9]{2}9\d{8}$/.test(e164);
}
