package br.com.metas.local.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers that every larger wallet of the demo has on any day: one for each reason and each view
 * of the page. Each stays so far from the limits of its reason that an uneven interval does not
 * change the reason.
 */
enum DemoExample {
  NEVER {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return List.of();
    }
  },
  /**
   * Bought on the first of this month, and the usual interval has passed since. On the first day of
   * a month no customer can be due again, so the reason is {@code bought} on that day.
   */
  BOUGHT_DUE {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      int since = today.getDayOfMonth() - 1;
      LocalDate first = today.minusDays(since);
      return every(Math.clamp(since, 1, 7), first, first.minusMonths(5), random);
    }
  },
  BOUGHT {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return every(14 + random.nextInt(21), today, from, random);
    }
  },
  /** Nothing this month; an order is dated in the next month. */
  SCHEDULED {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      LocalDate ordered = nextMonth(today).plusDays(random.nextInt(20));
      return and(lastMonth(today, from, random), DemoVisit.purchase(ordered));
    }
  },
  RETURNED {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      LocalDate bought = today.minusDays(random.nextInt(today.getDayOfMonth()));
      int kept = random.nextInt(1 + (int) (today.toEpochDay() - bought.toEpochDay()));
      return and(
          lastMonth(today, from, random),
          DemoVisit.purchase(bought),
          DemoVisit.fullReturn(bought.plusDays(kept)));
    }
  },
  /** The 12-month window may end two months ago: see section 2 of the design. */
  DORMANT {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      LocalDate last = today.withDayOfMonth(1).minusMonths(14).minusDays(random.nextInt(90));
      return every(30, last, from, random);
    }
  },
  EARLY {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(0.4, 28, today, from, random);
    }
  },
  SOON {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(0.75, 24, today, from, random);
    }
  },
  DUE {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(1.25, 16, today, from, random);
    }
  },
  LATE {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(2.2, 16, today, from, random);
    }
  },
  SLIPPING {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(4.5, 12, today, from, random);
    }
  },
  SILENT {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return inRhythm(9, 12, today, from, random);
    }
  },
  /** One purchase, in a month that is closed on any day. */
  FEW {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      LocalDate closed = today.withDayOfMonth(1).minusMonths(1);
      return List.of(DemoVisit.purchase(closed.minusDays(1 + random.nextInt(20))));
    }
  },
  COOLING {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return twice(100 + random.nextInt(70), today, random);
    }
  },
  RARE {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return twice(190 + random.nextInt(60), today, random);
    }
  },
  /** A customer without a phone. */
  NO_PHONE {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return DUE.visits(today, from, random);
    }
  },
  /** Has reached the year's goal, even on the first of January. */
  GOAL_MET {
    @Override
    List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random) {
      return BOUGHT.visits(today, from, random);
    }
  };

  private static final int QUARTER_DAYS = 91;

  /** An interval differs from the usual one by at most one eighth. */
  private static final int UNEVEN = 8;

  /** The customer's visits from a first day until today, ascending. */
  abstract List<DemoVisit> visits(LocalDate today, LocalDate from, SplittableRandom random);

  /** The share of such customers with a phone, if {@code usual} is the normal share. */
  double withPhone(double usual) {
    return switch (this) {
      case NO_PHONE -> 0;
      case EARLY, SOON, DUE, LATE, SLIPPING, SILENT, FEW, COOLING, RARE -> 1;
      default -> usual;
    };
  }

  /**
   * Nothing this month; {@code passed} times the interval has passed since the last purchase.
   *
   * @param shortest interval in days, unless the day of the month requires a longer one
   */
  private static List<DemoVisit> inRhythm(
      double passed, int shortest, LocalDate today, LocalDate from, SplittableRandom random) {
    int least = Math.max(shortest, (int) Math.ceil(today.getDayOfMonth() / passed));
    int interval = Math.min(Math.max(least, QUARTER_DAYS), least + random.nextInt(least / 2));
    return every(interval, today.minusDays(Math.round(interval * passed)), from, random);
  }

  private static List<DemoVisit> lastMonth(
      LocalDate today, LocalDate from, SplittableRandom random) {
    LocalDate last = today.withDayOfMonth(1).minusDays(1 + random.nextInt(10));
    return every(20 + random.nextInt(10), last, from, random);
  }

  private static List<DemoVisit> every(
      int interval, LocalDate last, LocalDate from, SplittableRandom random) {
    List<DemoVisit> visits = new ArrayList<>();
    int most = interval / UNEVEN;
    for (LocalDate day = last; !day.isBefore(from); ) {
      visits.add(DemoVisit.purchase(day));
      day = day.minusDays(interval + random.nextInt(-most, most + 1));
    }
    Collections.reverse(visits);
    return visits;
  }

  private static List<DemoVisit> twice(int lastDaysAgo, LocalDate today, SplittableRandom random) {
    LocalDate last = today.minusDays(lastDaysAgo);
    return List.of(
        DemoVisit.purchase(last.minusDays(20 + random.nextInt(40))), DemoVisit.purchase(last));
  }

  private static LocalDate nextMonth(LocalDate today) {
    return today.withDayOfMonth(1).plusMonths(1);
  }

  private static List<DemoVisit> and(List<DemoVisit> before, DemoVisit... more) {
    List<DemoVisit> all = new ArrayList<>(before);
    Collections.addAll(all, more);
    return all;
  }
}
