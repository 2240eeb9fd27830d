package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db.example.com/metas",
        "jdbc:mysql://db.example.com:3306/metas?tcpKeepAlive=true",
        "jdbc:mysql://10.0.0.7:3306/metas",
        "jdbc:mysql://[::1]:3306/metas"
      })
  void oneHostAndADatabaseIsAnAddress(String url) {
    assertThat(new MySqlUrl(url).value()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql:replication://a,b/metas",
        "jdbc:mysql:loadbalance://a,b/metas",
        "jdbc:mysql+srv://a/metas",
        "jdbc:mysql+srv:replication://a/metas",
        "jdbc:mysql://a,b/metas",
        "jdbc:mysql://address=(host=a)(type=replica)/metas",
        "jdbc:mysql://(host=a,port=1)/metas",
        "jdbc:mariadb://a/metas",
        "jdbc:mysql://a:3306/",
        "jdbc:mysql://a",
        "mysql://a/metas",
        ""
      })
  void whatMayEndAtAReplicaIsRefused(String url) {
    assertThatThrownBy(() -> new MySqlUrl(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://me:s3cret@a/metas",
        "jdbc:mysql://a/metas?user=me&password=s3cret",
        "jdbc:mysql://a/metas?x=1&PASSWORD=s3cret"
      })
  void credentialsInTheAddressAreRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> new MySqlUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void itsPartsAreToldWithTheDefaultPortWhereItHasNone() {
    MySqlUrl url = new MySqlUrl("jdbc:mysql://[::1]/metas?tcpKeepAlive=true");

    assertThat(url.host()).isEqualTo("[::1]");
    assertThat(url.port()).isEqualTo(3306);
    assertThat(url.database()).isEqualTo("metas");
    assertThat(new MySqlUrl("jdbc:mysql://db:3307/metas").port()).isEqualTo(3307);
  }

  @Test
  void withoutSslModeTheStrictestIsMeant() {
    assertThat(new MySqlUrl("jdbc:mysql://db/metas").tls()).isEqualTo(TlsMode.VERIFY_IDENTITY);
    assertThat(new MySqlUrl("jdbc:mysql://db/metas?sslMode=REQUIRED").tls())
        .isEqualTo(TlsMode.REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db/metas?sslMode=PREFERRED",
        "jdbc:mysql://db/metas?sslMode=",
        "jdbc:mysql://db/metas?sslMode=VERIFY_IDENTITY&sslMode=DISABLED",
        "jdbc:mysql://db/metas?sslMode=DISABLED&SSLMODE=DISABLED"
      })
  void anSslModeThatIsUnknownOrSaidTwiceIsRefused(String url) {
    assertThatThrownBy(() -> new MySqlUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sslMode");
  }
}
