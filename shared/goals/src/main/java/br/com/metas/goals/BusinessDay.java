package br.com.metas.goals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * "Now", read once a request.
 *
 * @param now the instant
 * @param today its day in business time
 * @param firstOpenMonth the first month that no layer may hold; everything from it on is read live
 */
public record BusinessDay(Instant now, LocalDate today, YearMonth firstOpenMonth) {}
