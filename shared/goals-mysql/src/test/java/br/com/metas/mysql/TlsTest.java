package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.metas.goals.DatabaseUnavailableException;
import br.com.metas.goals.GoalYear;
import br.com.metas.goals.SellerId;
import br.com.metas.goals.WalletMonth;
import br.com.metas.testkit.EmbeddedMySql;
import br.com.metas.testkit.TestAuthority;
import br.com.metas.testkit.TlsFiles;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server on 127.0.0.1, with certificates of an authority of this test. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
@Tag("server-programs")
class TlsTest {
  private static final WalletMonth QUESTION =
      new WalletMonth(
          new SellerId(42),
          new GoalYear(2026),
          3,
          LocalDate.of(2026, 3, 20),
          YearMonth.of(2026, 3));

  @TempDir static Path folder;

  private TestAuthority authority;
  private TestAuthority stranger;
  private TlsFiles files;
  private EmbeddedMySql server;
  private TestDatabase database;

  @BeforeAll
  void start() throws Exception {
    String here = "san=ip:127.0.0.1,dns:localhost";
    authority =
        new TestAuthority(folder, "authority")
            .sign("right", "-ext", here)
            .sign("elsewhere", "-ext", "san=dns:other.example")
            .sign("expired", "-ext", here, "-startdate", "2020/01/01", "-validity", "30");
    stranger = new TestAuthority(folder, "stranger").sign("strange", "-ext", here);
    files = new TlsFiles(folder.resolve("server.pem"), folder.resolve("server.key"));
    authority.lay("right", files);
    server = EmbeddedMySql.startWithTls(files);
    database = new TestDatabase(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void theRightCertificateOfTheGivenAuthorityIsTrustedAndTheConnectionEncrypted() throws Exception {
    show(authority, "right");
    for (TlsMode mode : List.of(TlsMode.VERIFY_CA, TlsMode.VERIFY_IDENTITY)) {
      try (MySqlPool pool = pool(mode, Optional.of(authority.certificate()));
          Connection connection = pool.borrow();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW STATUS LIKE 'Ssl_version'")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(2)).as(mode.name()).startsWith("TLSv1.");
      }
    }
  }

  @Test
  void anotherHostsCertificateIsRefusedWhereTheIdentityIsChecked() throws Exception {
    show(authority, "elsewhere");
    assertThat(refusal(TlsMode.VERIFY_IDENTITY, Optional.of(authority.certificate())))
        .contains("127.0.0.1");
    assertThat(answers(TlsMode.VERIFY_CA, Optional.of(authority.certificate()))).isTrue();
  }

  @Test
  void anExpiredCertificateIsRefusedAndNamed() throws Exception {
    show(authority, "expired");
    for (TlsMode mode : List.of(TlsMode.VERIFY_CA, TlsMode.VERIFY_IDENTITY)) {
      assertThat(refusal(mode, Optional.of(authority.certificate())))
          .contains("MySQL's certificate is refused: CN=expired, issued by CN=authority")
          .contains("until 2020-01-3");
    }
  }

  @Test
  void aStrangersCertificateIsRefusedAndNamedUnlessNobodyChecks() throws Exception {
    show(stranger, "strange");
    for (TlsMode mode : List.of(TlsMode.VERIFY_CA, TlsMode.VERIFY_IDENTITY)) {
      assertThat(refusal(mode, Optional.of(authority.certificate())))
          .contains("CN=strange, issued by CN=stranger");
      assertThat(refusal(mode, Optional.empty())).contains("CN=strange, issued by CN=stranger");
    }
    assertThat(answers(TlsMode.REQUIRED, Optional.empty())).isTrue();
  }

  /** Makes the server use another certificate from the next connection on. */
  private void show(TestAuthority signer, String name) throws Exception {
    signer.lay(name, files);
    try (Statement statement = database.owner().createStatement()) {
      statement.execute("FLUSH SSL");
    }
  }

  private boolean answers(TlsMode mode, Optional<X509Certificate> signer) {
    try (MySqlPool pool = pool(mode, signer)) {
      return new MySqlGoals(pool).live(QUESTION).customers().size() == 0;
    }
  }

  private String refusal(TlsMode mode, Optional<X509Certificate> signer) {
    try (MySqlPool pool = pool(mode, signer)) {
      Throwable failure = catchThrowable(() -> new MySqlGoals(pool).live(QUESTION));
      assertThat(failure).isInstanceOf(DatabaseUnavailableException.class);
      Throwable cause = failure;
      while (cause != null && !(cause instanceof CertificateException)) {
        cause = cause.getCause();
      }
      assertThat(cause).as("refused certificate in %s", failure).isNotNull();
      return String.valueOf(cause == null ? "" : cause.getMessage());
    }
  }

  private MySqlPool pool(TlsMode mode, Optional<X509Certificate> signer) {
    MySqlUrl url =
        new MySqlUrl(
            "jdbc:mysql://127.0.0.1:%d/%s?sslMode=%s"
                .formatted(server.port(), database.name(), mode.name()));
    return new MySqlPool(
        new MySqlSettings(url, mode, Duration.ofSeconds(2), 1, signer), () -> TestDatabase.READER);
  }
}
