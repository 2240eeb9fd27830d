package br.com.metas.local.settings;

/** The deployed limits that the gateway applies, with the template's defaults. */
public enum Throttling {
  /** No limit. */
  OFF,
  /** Limits concurrent requests to the function; the answer to more is 503. */
  INSTANCES,
  /** Also limits requests per second; the answer to more is 429. */
  ON;

  public boolean boundsInstances() {
    return this != OFF;
  }

  public boolean boundsRate() {
    return this == ON;
  }
}
