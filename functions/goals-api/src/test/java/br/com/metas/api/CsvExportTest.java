package br.com.metas.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.metas.api.Gateway.Answer;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvExportTest {
  private static final long GATEWAY_LIMIT = 6L * 1024 * 1024;

  @Test
  void aFileIsExactlyThis() {
    Answer answer = csv(SampleWallet.ofThree(), "");

    assertThat(answer.text())
        .isEqualTo(
            "\uFEFFCliente;Cidade;UF;Classe (ABC);Meta 2026;Vendido 2025 (ano todo);Vendido 2026;"
                + "Falta para a meta;% da meta;Última compra;Vendido no mês;Comprou no mês;"
                + "Motivo;Dias sem comprar;Compra a cada (dias);Média por mês;Falta no mês;"
                + "Telefone;Código\r\n"
                + "Padaria São João;São Paulo;SP;A;10000,00;9000,00;1500,00;8500,00;15,00;"
                + "14/01/2026;1500,00;Sim;Já comprou neste mês;6;;0,00;0,00;(11) 98765-4321;7\r\n"
                + "Açougue Müller;Florianópolis;SP;B;5000,00;123,45;-25,50;5025,50;-0,51;;"
                + "-25,50;Não;Nunca comprou;;;0,00;442,17;(48) 99999-0000;8\r\n"
                + "Mercado Ipê;Campinas;SP;C;0,00;0,00;0,00;0,00;;;0,00;Não;Nunca comprou;;;0,00;0,00;;9\r\n");
    assertThat(answer.header("content-type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(answer.header("content-disposition"))
        .isEqualTo("attachment; filename=\"metas-por-cliente_vendedor-42_2026-01.csv\"");
  }

  @Test
  void theYearsInTheHeaderFollowTheYearAskedFor() {
    Answer answer = csv(SampleWallet.ofThree(), "year=2027&month=12");

    assertThat(answer.text()).contains("Meta 2027;Vendido 2026 (ano todo);Vendido 2027;");
    assertThat(answer.header("content-disposition")).contains("_vendedor-42_2027-12.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1|'=1+1",
        "+55|'+55",
        "-Ana|'-Ana",
        "@SUM(A1)|'@SUM(A1)",
        "`\t=1`|`'\t'=1`",
        "`\r=1`|`'\r'=1`",
        "`\n=1`|`'\n'=1`",
        "`\nAna`|`'\nAna`",
        "Loja,=1+1|Loja,'=1+1",
        "Loja;@SUM(A1)|Loja;'@SUM(A1)",
        "`Loja\t+1`|`Loja\t'+1`",
        "`Loja\r\n-1`|`Loja\r\n'-1`",
        "`Loja|=1`|`Loja|'=1`",
        "x,\"=1+1\"|x,\"'=1+1\"",
        "\"=1+1|\"'=1+1",
        "＝1+1|'＝1+1",
        "＋55|'＋55",
        "－1|'－1",
        "＠SUM(A1)|'＠SUM(A1)",
        "Loja,＝1|Loja,'＝1",
        "Loja, Bar|Loja, Bar",
        "Bem-te-vi|Bem-te-vi",
        "A+B|A+B",
        "Ana = Bia|Ana = Bia",
        " =1| =1",
        "Loja \"A\"; Centro|Loja \"A\"; Centro",
        "`duas\r\nlinhas`|`duas\r\nlinhas`",
        "Família 😀 & Cia|Família 😀 & Cia",
        "'aspas'|'aspas'",
        ";|;",
        "\"|\"",
      })
  void aTextReadsBackAsItWasAndNoneIsAFormula(String name, String read) throws IOException {
    SampleWallet wallet = new SampleWallet().add(1, name, "", name, "A", 100, 0, 1, -5000);

    CSVRecord record = records(csv(wallet, "").text()).getFirst();

    assertThat(record.get("Cliente")).isEqualTo(read);
    assertThat(record.get("Cidade")).isEqualTo(read);
    assertThat(record.get("Vendido no mês")).isEqualTo("-50,00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+5515937519987|(15) 93751-9987",
        "+551534567890|(15) 3456-7890",
        "+558001234567|0800 123 4567",
        "+55800123456|0800 123 456",
        "+5540041234|4004-1234",
        "+442079460018|(+44) 2079460018",
        "+14155552671|(+1) 4155552671",
        "+595981123456|(+595) 981123456",
      })
  void aPhoneIsWrittenAsPeopleDo(String phone, String written) throws IOException {
    SampleWallet wallet = new SampleWallet().add(1, "Ana", phone, "Itu", "A", 100, 0, 1, 0);

    assertThat(records(csv(wallet, "").text()).getFirst().get("Telefone")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "999999999999999|999999999999999",
        "1000000000000000|=\"1000000000000000\"",
        "9223372036854775807|=\"9223372036854775807\"",
      })
  void anIdThatASpreadsheetWouldRoundIsAText(long id, String written) throws IOException {
    SampleWallet wallet = new SampleWallet().add(id, "Ana", "", "Itu", "A", 100, 0, 1, 0);

    assertThat(records(csv(wallet, "").text()).getFirst().get("Código")).isEqualTo(written);
  }

  @Test
  void everyCustomerOfTheFilterIsInItInOrder() throws IOException {
    SampleWallet wallet = new SampleWallet();
    for (int id = 1; id <= 2_345; id++) {
      wallet.add(id, "Cliente " + id, "", "Itu", id % 2 == 0 ? "A" : "B", id * 100L, 0, 1, 0);
    }

    List<CSVRecord> records = records(csv(wallet, "classification=A&order_by=-customer_id").text());

    assertThat(records).hasSize(1_172);
    assertThat(records.getFirst().get("Código")).isEqualTo("2344");
    assertThat(records.getLast().get("Código")).isEqualTo("2");
  }

  @Test
  void twentyThousandCustomersFitInOneAnswer() throws IOException {
    SampleWallet wallet = new SampleWallet();
    for (int id = 1; id <= 20_000; id++) {
      wallet.add(
          1_000_000_000L + id,
          "Distribuidora de Alimentos e Bebidas \"São José\" nº " + id + " Ltda.",
          "+5511987654321",
          "São José do Rio Preto",
          "A",
          123_456_789L,
          98_765_432L,
          1,
          87_654_321L);
    }

    Answer plain = csv(wallet, "");
    Answer compressed =
        ApiFixture.of(wallet)
            .gateway
            .send(
                GatewayEvent.goals("42")
                    .header("accept", "text/csv")
                    .header("accept-encoding", "gzip"));

    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.jsonBytes()).isLessThan(GATEWAY_LIMIT);
    assertThat(records(plain.text())).hasSize(20_000);
    assertThat(compressed.status()).isEqualTo(200);
    assertThat(compressed.jsonBytes()).isLessThan(GATEWAY_LIMIT / 4);
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeTheGatewayCutsIt() {
    SampleWallet wallet = new SampleWallet();
    for (int id = 1; id <= 20_000; id++) {
      wallet.add(id, "\"\\".repeat(80), "", "\"".repeat(120), "A", 1, 1, 1, 1);
    }

    Answer answer = csv(wallet, "");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().at("/type").asText())
        .isEqualTo("urn:metas-por-cliente:problem:export-too-large");
  }

  @Test
  void theLimitIsOnWhatLambdaHandsOverAndItIsBelowTheGateways() {
    SampleWallet wallet = new SampleWallet();
    int customers = 0;
    Answer last = csv(wallet, "");
    while (last.status() == 200) {
      assertThat(last.jsonBytes()).isLessThan(GATEWAY_LIMIT);
      for (int more = 0; more < 2_000; more++) {
        wallet.add(++customers, "\"".repeat(160), "", "Itu", "A", 1, 1, 1, 1);
      }
      last = csv(wallet, "");
    }

    assertThat(customers).isBetween(6_000, 16_000);
  }

  private static Answer csv(SampleWallet wallet, String query) {
    return ApiFixture.of(wallet)
        .gateway
        .send(GatewayEvent.goals("42").query(query).header("accept", "text/csv"));
  }

  static List<CSVRecord> records(String file) throws IOException {
    assertThat(file).startsWith("\uFEFF").endsWith("\r\n");
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(file.substring(1)))) {
      return parser.getRecords();
    }
  }
}
