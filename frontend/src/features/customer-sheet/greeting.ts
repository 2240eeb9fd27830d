const GREETING = 'metas.greeting';
export const FIRST_GREETING = 'Olá, {nome}! Tudo bem?';
export const LONGEST_GREETING = 300;

/** The seller's own text for WhatsApp, kept on this device; it names no customer. */
export function readGreeting(): string {
  return window.localStorage.getItem(GREETING) ?? FIRST_GREETING;
}

/** An empty or unchanged text is not kept. */
export function keepGreeting(words: string): void {
  if (words.trim() === '' || words === FIRST_GREETING) window.localStorage.removeItem(GREETING);
  else window.localStorage.setItem(GREETING, words);
}

/** @param phone E.164 */
export function chatAddress(phone: string, greeting: string, name: string): string {
  const words = greeting.replaceAll('{nome}', name);
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(words)}`;
}
