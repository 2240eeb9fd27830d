const GREETING = 'metas.greeting';
export const FIRST_GREETING = 'Olá, {nome}! Tudo bem?';
export const LONGEST_GREETING = 300;

/** The seller's own words for WhatsApp, kept on this device; they name nobody. */
export function readGreeting(): string {
  return window.localStorage.getItem(GREETING) ?? FIRST_GREETING;
}

/** Nothing, or the first words again: nothing to keep. */
export function keepGreeting(words: string): void {
  if (words.trim() === '' || words === FIRST_GREETING) window.localStorage.removeItem(GREETING);
  else window.localStorage.setItem(GREETING, words);
}

/** @param phone E.164 */
export function chatAddress(phone: string, greeting: string, name: string): string {
  const words = greeting.replaceAll('{nome}', name);
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(words)}`;
}
