package br.com.metas.local.backtest;

/**
 * A figure and the middle 95 % of what resampling makes of it.
 *
 * @param value the figure, a share or a difference of shares; NaN where there was nothing to divide
 *     by
 * @param low 2.5 % of the resamples are below
 * @param high 2.5 % of the resamples are above
 */
public record Interval(double value, double low, double high) {}
