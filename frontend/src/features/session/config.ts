/** `config.json` beside the page: the settings that differ between deployments. */
export type Config = LocalConfig | OidcConfig;

type Common = {
  /** The API's origin; empty: the page's own. */
  readonly api: string;
  /** Names of the token's claims, as the API's own parameters have them. */
  readonly claims: { readonly seller: string; readonly role: string };
  /** Whether the device may keep the last list, with names and phones, for use without a network. */
  readonly keepLastList: boolean;
};

/** The local runner: `POST /dev/token` gives a token to any caller. */
export type LocalConfig = Common & { readonly mode: 'local' };

/** Deployed: an OpenID Connect provider, authorization code with PKCE. */
export type OidcConfig = Common & {
  readonly mode: 'oidc';
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
};

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LEFT_WITH = 'metas.config';

/**
 * The return from a provider uses the settings from before, because on a slow network a new request would cost a round
 * trip.
 *
 * @param storage the tab's session storage
 */
export async function loadConfig(url: string, storage: Storage): Promise<Config> {
  // The page preloads them. If this answer is not used, the worker gets it later instead of the network's.
  const answer = fetch(url);
  const before = isWayBack() ? storage.getItem(LEFT_WITH) : null;
  if (before !== null) {
    answer.catch(() => {});
    return parseConfig(JSON.parse(before));
  }
  const response = await answer;
  if (!response.ok) throw new ConfigError(`config.json: HTTP ${response.status}`);
  const json: unknown = await response.json();
  const config = parseConfig(json);
  if (config.mode === 'oidc') storage.setItem(LEFT_WITH, JSON.stringify(json));
  return config;
}

/** Whether the address contains a provider's answer. */
export function isWayBack(): boolean {
  return new URLSearchParams(window.location.search).has('state');
}

/** Reports all faults at once, so that they can be corrected together. */
export function parseConfig(value: unknown): Config {
  if (typeof value !== 'object' || value === null) throw new ConfigError('config.json: not an object');
  const json = value as Record<string, unknown>;
  const faults: string[] = [];
  const text = (name: string, fallback?: string): string => {
    const found = json[name] ?? fallback;
    if (typeof found === 'string' && (found !== '' || fallback === '')) return found;
    faults.push(`"${name}" must be a text`);
    return '';
  };
  if (!['boolean', 'undefined'].includes(typeof json.keep_last_list)) {
    faults.push('"keep_last_list" must be true or false');
  }
  const claims = (json.claims ?? {}) as Record<string, unknown>;
  const common = {
    api: text('api', '').replace(/\/$/, ''),
    claims: { seller: String(claims.seller ?? 'seller_id'), role: String(claims.role ?? 'role') },
    keepLastList: json.keep_last_list !== false,
  };
  const config = readMode(json.mode, common, text, faults);
  if (faults.length > 0 || config === null) throw new ConfigError(`config.json: ${faults.join('; ')}`);
  return config;
}

function readMode(
  mode: unknown,
  common: Common,
  text: (name: string, fallback?: string) => string,
  faults: string[],
): Config | null {
  if (mode === 'local') return { mode, ...common };
  if (mode === 'oidc') {
    return {
      mode,
      ...common,
      authority: text('authority'),
      clientId: text('client_id'),
      scope: text('scope', 'openid'),
    };
  }
  faults.push('"mode" must be "local" or "oidc"');
  return null;
}
