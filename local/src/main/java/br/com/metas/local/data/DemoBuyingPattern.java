package br.com.metas.local.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The buying history of a demo customer, of the kinds that real customers have. */
enum DemoBuyingPattern {
  /** Buys at a regular rhythm, until yesterday. */
  STEADY(0.60),
  /** Buys more and more rarely since a certain day. */
  DRIFTING(0.12),
  /** Stopped buying on a certain day. */
  STOPPED(0.12),
  /** Began a short time ago. */
  NEW(0.04),
  /** Bought sometimes, without a rhythm. */
  OCCASIONAL(0.08),
  /** Has never bought. */
  NEVER(0.04);

  /** Trade in Brazil by month: quiet after the holidays, high from October to December. */
  private static final double[] SEASON = {
    0.78, 0.80, 0.95, 0.93, 1.05, 0.98, 0.96, 1.00, 1.01, 1.08, 1.24, 1.22
  };

  private static final double UNEVEN = 0.25;
  private static final int LONGEST_DRIFT_DAYS = 300;
  private static final int LONGEST_STOP_DAYS = 600;
  private static final int NEWEST_DAYS = 120;
  private static final int MOST_OCCASIONS = 4;

  private final double share;

  DemoBuyingPattern(double share) {
    this.share = share;
  }

  /** Draws a course; each has the probability of its share. */
  static DemoBuyingPattern draw(SplittableRandom random) {
    double left = random.nextDouble();
    for (DemoBuyingPattern course : values()) {
      left -= course.share;
      if (left < 0) {
        return course;
      }
    }
    return STEADY;
  }

  /**
   * The purchases, ascending, at most one a day.
   *
   * @param from no purchase before this day
   * @param to no purchase after this day
   * @param interval days from one purchase to the next in an average month
   */
  List<DemoVisit> visits(LocalDate from, LocalDate to, double interval, SplittableRandom random) {
    return switch (this) {
      case STEADY -> walk(from, to, interval, to, 1, random);
      case DRIFTING -> {
        LocalDate since = to.minusDays(30L + random.nextInt(LONGEST_DRIFT_DAYS));
        yield walk(from, to, interval, since, 1.5 + 2 * random.nextDouble(), random);
      }
      case STOPPED -> {
        LocalDate end = to.minusDays(20L + random.nextInt(LONGEST_STOP_DAYS));
        yield walk(from, end, interval, end, 1, random);
      }
      case NEW -> {
        LocalDate begin = to.minusDays(random.nextInt(NEWEST_DAYS));
        yield walk(begin, to, interval, to, 1, random);
      }
      case OCCASIONAL -> {
        int occasions = 1 + random.nextInt(MOST_OCCASIONS);
        long days = to.toEpochDay() - from.toEpochDay();
        yield random
            .longs(occasions, 0, days)
            .sorted()
            .distinct()
            .mapToObj(day -> DemoVisit.purchase(from.plusDays(day)))
            .toList();
      }
      case NEVER -> List.of();
    };
  }

  /** From {@code since} on, the interval is {@code slower} times as long. */
  private static List<DemoVisit> walk(
      LocalDate from,
      LocalDate to,
      double interval,
      LocalDate since,
      double slower,
      SplittableRandom random) {
    List<DemoVisit> visits = new ArrayList<>();
    LocalDate day = from.plusDays((long) (interval * random.nextDouble()));
    while (!day.isAfter(to)) {
      visits.add(DemoVisit.purchase(atWork(day)));
      double pace = SEASON[day.getMonthValue() - 1] / (day.isAfter(since) ? slower : 1);
      double step = interval / pace * Math.exp(UNEVEN * random.nextGaussian());
      day = day.plusDays(Math.max(2, Math.round(step)));
    }
    return visits;
  }

  /** Moves an order from Sunday to a neighbouring day of the same month. */
  private static LocalDate atWork(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY && day.getDayOfMonth() > 1
        ? day.minusDays(1)
        : day;
  }
}
