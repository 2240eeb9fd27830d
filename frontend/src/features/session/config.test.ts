import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

describe('config.json', () => {
  it('names every fault at once', () => {
    expect(() => parseConfig({ mode: 'oidc', authority: 3 })).toThrow(
      new ConfigError('config.json: "authority" must be a text; "client_id" must be a text'),
    );
  });
  it('keeps the last list unless it is told not to', () => {
    expect(parseConfig({ mode: 'local' }).keepLastList).toBe(true);
    expect(parseConfig({ mode: 'local', keep_last_list: false }).keepLastList).toBe(false);
    expect(() => parseConfig({ mode: 'local', keep_last_list: 'no' })).toThrow('"keep_last_list"');
  });
  it('knows no third mode', () => expect(() => parseConfig({ mode: 'saml' })).toThrow('"local" or "oidc"'));
});
