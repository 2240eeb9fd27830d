import { startTransition, useEffect, useState } from 'react';

/**
 * False while a part is drawn for the first time, true directly afterwards: a slow phone draws what is in sight first.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return later;
}
