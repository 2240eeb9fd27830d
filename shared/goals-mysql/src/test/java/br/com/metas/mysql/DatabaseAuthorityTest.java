package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks Amazon's authorities in the package. */
class DatabaseAuthorityTest {
  private static final Pattern REGION =
      Pattern.compile("CN=Amazon RDS ([a-z]+-[a-z]+-\\d) Root CA (RSA2048|RSA4096|ECC384) G1");

  private final List<X509Certificate> amazon = DatabaseAuthority.amazon();

  @Test
  void everyRegionHasAllThreeOfItsRoots() {
    List<String> roots = new ArrayList<>();
    for (X509Certificate certificate : amazon) {
      Matcher root = REGION.matcher(certificate.getSubjectX500Principal().getName());
      if (root.find()) {
        roots.add(root.group(1));
      }
    }
    assertThat(new TreeSet<>(roots))
        .hasSize(27)
        .contains("sa-east-1", "us-east-1", "eu-central-2", "ap-southeast-4")
        .allSatisfy(region -> assertThat(Collections.frequency(roots, region)).isEqualTo(3));
  }

  @Test
  void theRootsOfRdsProxyAreThere() {
    assertThat(amazon)
        .extracting(certificate -> certificate.getSubjectX500Principal().getName())
        .anyMatch(name -> name.contains("CN=Amazon Root CA 1"));
  }

  @Test
  void eachIsAnAuthorityOfItsOwnAndNoneStandsTwice() {
    Set<String> seen =
        amazon.stream()
            .filter(certificate -> certificate.getBasicConstraints() >= 0)
            .map(certificate -> certificate.getSerialNumber().toString(16))
            .collect(Collectors.toSet());
    assertThat(seen).hasSize(amazon.size());
  }

  @Test
  void theRunbookSaysWhenTheFirstOfThemExpires() throws Exception {
    LocalDate first =
        amazon.stream()
            .map(certificate ->
                LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC))
            .min(LocalDate::compareTo)
            .orElseThrow();
    String runbook = Files.readString(Path.of("../../docs/runbook.md"));
    assertThat(runbook).contains("The first of them expires on " + first + ".");
  }

  @Test
  void anAuthorityIsReadFromPemTextAndFromOneLineOfBase64() throws Exception {
    X509Certificate one = amazon.getFirst();
    String base64 = Base64.getEncoder().encodeToString(one.getEncoded());
    assertThat(DatabaseAuthority.parse(base64)).isEqualTo(one);
    assertThat(
            DatabaseAuthority.parse(
                "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(one.getEncoded())
                    + "\n-----END CERTIFICATE-----\n"))
        .isEqualTo(one);
  }

  @Test
  void whatIsNoCertificateIsRefusedWithoutRepeatingIt() {
    for (String wrong : List.of("c2VjcmV0", "not base64!", "")) {
      assertThatThrownBy(() -> DatabaseAuthority.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("must be the base64 of a certificate");
    }
  }
}
