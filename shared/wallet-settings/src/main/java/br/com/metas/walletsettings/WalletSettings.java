package br.com.metas.walletsettings;

import br.com.metas.functions.Environment;
import br.com.metas.functions.Values;
import br.com.metas.goals.BusinessCalendar;
import br.com.metas.mysql.DatabaseVariables;
import br.com.metas.mysql.MySqlSettings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The database that wallets are read from, and the calendar.
 *
 * @param database the connection to MySQL
 * @param secretArn the secret with a user that may only read
 * @param zone the zone in which days and months begin
 * @param closingDelayDays days after the end of a month during which it stays open
 */
public record WalletSettings(
    MySqlSettings database, String secretArn, ZoneId zone, int closingDelayDays) {

  /**
   * Reads the variables.
   *
   * @return the settings; call it only after {@link Environment#check} has succeeded
   */
  public static Supplier<WalletSettings> read(Environment environment) {
    DatabaseVariables database = new DatabaseVariables(environment);
    ZoneId zone =
        environment.optional("GOALS_ZONE", BusinessCalendar.SAO_PAULO, WalletSettings::zone);
    int closingDelayDays =
        environment.optional(
            "GOALS_CLOSING_DELAY_DAYS",
            BusinessCalendar.DEFAULT_CLOSING_DELAY_DAYS,
            Values.integer(0, 27));
    return () ->
        new WalletSettings(
            database.settings(MySqlSettings.DEFAULT_MAX_CONNECTIONS),
            database.secretArn(),
            zone,
            closingDelayDays);
  }

  /** The calendar with this clock. */
  public BusinessCalendar calendar(InstantSource clock) {
    return new BusinessCalendar(zone, closingDelayDays, clock);
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time zone such as America/Sao_Paulo", e);
    }
  }
}
