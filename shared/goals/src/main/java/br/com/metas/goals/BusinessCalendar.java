package br.com.metas.goals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Business time: what day it is, and which months are still open.
 *
 * <p>A month closes for the cache some days after it ends, because a sale dated on its last day may
 * be committed later (section 2 of the design). Thread-safe.
 *
 * @param zone the zone in which days and months begin
 * @param closingDelayDays days after the end of a month during which it stays open; 0 to 27
 * @param clock where "now" comes from
 */
public record BusinessCalendar(ZoneId zone, int closingDelayDays, InstantSource clock) {
  public static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
  public static final int DEFAULT_CLOSING_DELAY_DAYS = 2;

  public BusinessCalendar {
    if (closingDelayDays < 0 || closingDelayDays > 27) {
      throw new IllegalArgumentException("closing delay must be 0 to 27 days");
    }
  }

  /** São Paulo time, months closing two days after they end. */
  public static BusinessCalendar brazilian(InstantSource clock) {
    return new BusinessCalendar(SAO_PAULO, DEFAULT_CLOSING_DELAY_DAYS, clock);
  }

  /** Reads the clock; a request does this once and passes the result on. */
  public BusinessDay now() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    return new BusinessDay(now, today, YearMonth.from(today.minusDays(closingDelayDays)));
  }
}
