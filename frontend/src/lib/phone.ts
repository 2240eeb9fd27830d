/** Two digits of area, none of them zero (Anatel). */
const WITH_AREA = /^\+55([1-9]{2})(\d{4,5})(\d{4})$/;
/** 0800, 0300, 0500 and 0900: reached from the whole country, and from nowhere else. */
const WHOLE_COUNTRY = /^\+55([3589]00)(\d{3})(\d{3,4})$/;
/** 4004, 3003: a local call from everywhere. */
const WITHOUT_AREA = /^\+55(\d{4})(\d{4})$/;

/** `+5511987654321` as people write it: `(11) 98765-4321`, `0800 123 4567`; a number of another country as it is. */
export function formatPhone(e164: string): string {
  const area = WITH_AREA.exec(e164);
  if (area !== null) return `(${area[1]}) ${area[2]}-${area[3]}`;
  const country = WHOLE_COUNTRY.exec(e164);
  if (country !== null) return `0${country[1]} ${country[2]} ${country[3]}`;
  return e164.replace(WITHOUT_AREA, '$1-$2');
}

/** The address that dials it. What is reached from the whole country has no country code to dial. */
export function dialAddress(e164: string): string {
  if (WHOLE_COUNTRY.test(e164)) return `tel:0${e164.slice(3)}`;
  return WITHOUT_AREA.test(e164) ? `tel:${e164.slice(3)}` : `tel:${e164}`;
}

/**
 * Whether WhatsApp is worth a button. A Brazilian mobile has nine digits after its area, the first a 9, and the API gives
 * an old number its ninth digit. Of other countries the page does not know the numbering plans: those get the button.
 */
export function mayBeMobile(e164: string): boolean {
  return !e164.startsWith('+55') || /^\+55[1-9]{2}9\d{8}$/.test(e164);
}
