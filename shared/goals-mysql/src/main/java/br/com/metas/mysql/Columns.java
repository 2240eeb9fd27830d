package br.com.metas.mysql;

import br.com.metas.goals.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Columns that grow with the rows read, for wallets of a size nobody knows before. */
final class Columns {
  private static final int FIRST_SIZE = 256;

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

  /** Cents of a decimal amount; null is zero. */
  static long cents(ResultSet row, String column) throws SQLException {
    return cents(row.getBigDecimal(column));
  }

  /** Cents of an amount; null is zero. */
  static long cents(@Nullable BigDecimal amount) {
    return amount == null ? 0 : Money.of(amount).cents();
  }
}
