package br.com.metas.local.backtest;

/**
 * A figure and the middle 95 % of its resampled values.
 *
 * @param value the figure, a share or a difference of shares; NaN if the divisor is 0
 * @param low 2.5 % of the resamples are below
 * @param high 2.5 % of the resamples are above
 */
public record Interval(double value, double low, double high) {}
