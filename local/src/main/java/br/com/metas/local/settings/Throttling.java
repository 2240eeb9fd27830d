package br.com.metas.local.settings;

/** Which of the deployed bounds the gateway keeps, by the template's defaults. */
public enum Throttling {
  /** None. */
  OFF,
  /** Requests that the function answers at a time; more are answered with 503. */
  INSTANCES,
  /** That, and requests a second; more are answered with 429. */
  ON;

  public boolean boundsInstances() {
    return this != OFF;
  }

  public boolean boundsRate() {
    return this == ON;
  }
}
