package br.com.metas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.mysql.MySqlUrl;
import br.com.metas.testkit.EmbeddedMySql;
import br.com.metas.testkit.MySqlServer;
import br.com.metas.testkit.TestAuthority;
import br.com.metas.testkit.TlsFiles;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate for 127.0.0.1, signed by the test's own authority. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("server-programs")
class TlsCheckTest {
  @TempDir static Path folder;

  private TestAuthority authority;
  private EmbeddedMySql server;
  private DoctorDatabase examined;

  @BeforeAll
  void start() throws Exception {
    authority = new TestAuthority(folder, "authority").sign("right", "-ext", "san=ip:127.0.0.1");
    TlsFiles files = new TlsFiles(folder.resolve("server.pem"), folder.resolve("server.key"));
    authority.lay("right", files);
    server = EmbeddedMySql.startWithTls(files);
    examined = DoctorDatabase.sound(server);
  }

  @AfterAll
  void stop() throws Exception {
    examined.close();
    server.close();
  }

  @Test
  void anIdentityThatTheFunctionsWouldVerifyIsSaidInTheHeadOfTheReport() throws Exception {
    Doctor doctor = examined.doctor(Optional.of(authority.certificate()));

    assertThat(doctor.examine().where()).contains("; TLSv1.").endsWith("identity verified");
    assertThat(findings("", Optional.of(authority.certificate()))).isEmpty();
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsNamedWithWhatToDo() {
    assertThat(findings("", Optional.empty()))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.what()).contains("CN=right, issued by CN=authority");
          assertThat(finding.statements().getFirst()).contains("GOALS_DB_AUTHORITY");
          assertThat(finding.statements()).contains("ALTER USER 'u'@'h' REQUIRE SSL");
        });
  }

  @Test
  void anAddressThatVerifiesLessThanItCouldIsNamed() throws Exception {
    assertThat(findings("?sslMode=REQUIRED", Optional.of(authority.certificate())))
        .singleElement()
        .extracting(Finding::what)
        .isEqualTo("GOALS_DB_URL says sslMode=REQUIRED, though VERIFY_IDENTITY works");
  }

  @Test
  void aServerWithoutTlsIsNamedUnlessItIsOnThisMachine() throws Exception {
    try (MySqlServer plain = EmbeddedMySql.start();
        DoctorDatabase other = DoctorDatabase.sound(plain)) {
      assertThat(other.doctor().examine().where()).contains("VERIFY_IDENTITY fails: ");
      assertThat(other.findings()).isEmpty();
      assertThat(TlsCheck.isNeededFor(new MySqlUrl("jdbc:mysql://db.example.invalid/erp")))
          .isTrue();
    }
  }

  private List<Finding> findings(String options, Optional<X509Certificate> trusted) {
    MySqlUrl url =
        new MySqlUrl(
            "jdbc:mysql://127.0.0.1:%d/%s%s"
                .formatted(server.port(), examined.database(), options));
    TlsCheck check = new TlsCheck(url, examined.user(), DoctorDatabase.PASSWORD, trusted, true);
    return check.findings(check.attempt(), "'u'@'h'");
  }
}
