package br.com.metas.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
