package br.com.metas.mysql;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Columns that grow with the rows read, because the size of a wallet is not known before. */
final class Columns {
  private static final int FIRST_SIZE = 256;

  /** The limit of DECIMAL(15,2), the type in the schema. Sums of such amounts fit into a long. */
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(13);

  private Columns() {}

  /** Not thread-safe. */
  static final class Longs {
    private long[] values = new long[FIRST_SIZE];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    long at(int row) {
      return values[row];
    }

    long[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Not thread-safe. */
  static final class Ints {
    private int[] values = new int[FIRST_SIZE];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int at(int row) {
      return values[row];
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Cents of a decimal amount, a fraction of one rounded HALF_UP; null is zero. */
  static long cents(ResultSet row, String column) throws SQLException {
    return cents(row.getBigDecimal(column));
  }

  /** Cents of an amount, a fraction of one rounded HALF_UP; null is zero. */
  static long cents(@Nullable BigDecimal amount) {
    return amount == null
        ? 0
        : amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** The cents; empty for an amount with more than 13 digits before the point. */
  static OptionalLong readableCents(@Nullable BigDecimal amount) {
    return amount == null || isReadable(amount)
        ? OptionalLong.of(cents(amount))
        : OptionalLong.empty();
  }

  /** Whether the amount has at most 13 digits before the point. */
  static boolean isReadable(BigDecimal amount) {
    return amount.abs().compareTo(BEYOND) < 0;
  }
}
