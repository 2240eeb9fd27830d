package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlResourceTest {
  @Test
  void namesBecomeQuestionMarksAsOftenAsTheyOccur() {
    SqlResource statement =
        SqlResource.parse(
            "t", "SELECT a -- not :this\nFROM t\nWHERE b = :b AND c > :c_1 AND d = :b\n");

    assertThat(statement.text()).isEqualTo("SELECT a FROM t WHERE b = ? AND c > ? AND d = ?");
    assertThat(statement.parameters()).containsExactly("b", "c_1", "b");
  }

  @Test
  void theLiveStatementEndsWithTheRowOfADemotedServerForTheWalletAndForOneCustomer() {
    assertThat(SqlResource.of("live").text())
        .contains("UNION ALL SELECT NULL, NULL, NULL FROM DUAL");
    assertThat(SqlResource.ofOneCustomer("live").text())
        .endsWith("CONCAT(@@GLOBAL.innodb_read_only) NOT IN ('0', 'OFF')");
    assertThat(SqlResource.of("static").text()).doesNotContain("read_only");
  }

  @Test
  void aSemicolonAtTheEndOfAFileDoesNotEndTheStatement() {
    assertThat(SqlResource.joined("SELECT ';' ; -- the end\n", "UNION ALL SELECT 2"))
        .isEqualTo("SELECT ';'  -- the end\n\nUNION ALL SELECT 2");
  }

  @Test
  void aStatementThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> SqlResource.of("nothing")).hasMessageContaining("nothing");
  }

  @Test
  void aQuestionWithoutAValueIsRefused() {
    SqlResource statement = SqlResource.parse("t", "SELECT :a");

    assertThatThrownBy(() -> new Query(statement, Map.of("b", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
