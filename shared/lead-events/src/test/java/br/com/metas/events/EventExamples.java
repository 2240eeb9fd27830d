package br.com.metas.events;

import br.com.metas.goals.Classification;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Events of every type, with all optional fields and with none. */
public final class EventExamples {
  public static final Instant AT = Instant.parse("2026-01-20T14:00:01.250Z");

  private EventExamples() {}

  public static EventMetadata metadata(long id) {
    return new EventMetadata(new UUID(7, id), AT, Optional.of("req-" + id));
  }

  public static SaleRegistered sale(long id, long seller) {
    return new SaleRegistered(
        metadata(id),
        AffectedSellers.of(new SellerId(seller)),
        7,
        id + 1,
        LocalDate.of(2026, 1, 14),
        SaleRegistered.Change.INSERTED);
  }

  public static List<LeadEvent> all() {
    AffectedSellers moved = AffectedSellers.moved(new SellerId(42), new SellerId(17));
    return List.of(
        new LeadConvertedToOrder(
            metadata(1), moved, 999_999_999_999_999_999L, "L-1", "é😀".repeat(32)),
        sale(2, 999_999_999_999_999_999L),
        new SaleRegistered(
            EventMetadata.of(new UUID(7, 3), Instant.EPOCH),
            moved,
            1,
            Long.MAX_VALUE,
            LocalDate.of(2024, 2, 29),
            SaleRegistered.Change.REMOVED),
        new GoalUpdated(metadata(4), moved, new GoalYear(2000), OptionalLong.empty()),
        new GoalUpdated(metadata(5), moved, new GoalYear(2100), OptionalLong.of(3)),
        new CustomerReclassified(metadata(6), moved, new GoalYear(2026), 7, Classification.C));
  }
}
