package br.com.metas.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * "Now", read once per request.
 *
 * @param now the instant
 * @param today its day in business time
 * @param firstOpenMonth the first month that no layer may hold; this month and later ones are read
 *     live
 */
public record BusinessDay(Instant now, LocalDate today, YearMonth firstOpenMonth) {}
