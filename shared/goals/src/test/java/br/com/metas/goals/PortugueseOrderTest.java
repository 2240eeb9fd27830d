package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortugueseOrderTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "á",
          "Á",
          "ab",
          "a b",
          "a c",
          "Ana Zélia",
          "Anabela",
          "Ana",
          "ana",
          "Aná",
          "Antônio",
          "Antonio",
          "Antonia",
          "António Lda",
          "Belém",
          "Belem Novo",
          "Boa Vista",
          "Boavista",
          "Brasília",
          "cá",
          "ca",
          "ça",
          "Çelik",
          "Celik",
          "da Silva",
          "dA silva",
          "José da Silva",
          "Jose da Silva",
          "José Antônio",
          "Josefa",
          "Mercearia 10",
          "Mercearia 2",
          "Mercearia Ação",
          "Mercearia Acao",
          "Niterói",
          "Óptica",
          "Oficina",
          "Ouro Preto",
          "Ourinhos",
          "pão",
          "pao",
          "Pão de Açúcar",
          "Paodeló",
          "Santo André",
          "Santos",
          "São Paulo",
          "Sao Paulo",
          "São Luís",
          "Ünal",
          "Ulisses",
          "Zé",
          "Zebu",
          "1",
          "10",
          "Ana-Maria",
          "Bemol",
          "Bem-te-vi",
          "Bem te vi",
          "Prédio Forte",
          "Pré-Moldados Silva",
          "Casa dos Anjos",
          "Casa d'Água",
          "Casa d'água",
          "Loja, Ltda.",
          "Loja Ltda.",
          "Loja & Filhos",
          "Loja (Centro)",
          "Loja/Sul",
          "Loja + Cia",
          "-menos",
          "\"Aspas\" Bar",
          "'Aspas' Bar",
          "@casa",
          "#1 Lanches",
          "100% Natural",
          "R$ 1,99",
          "Øre",
          "Ore",
          "Orf",
          "Łódź",
          "Lodz",
          "Lodą",
          "Zebra");

  /** Spellings of one sign. Their order relative to each other does not matter. */
  private static final List<List<String>> SPELLINGS =
      List.of(
          List.of("Casa d'Água", "Casa d’Água", "Casa d‘Água"),
          List.of("\"Aspas\" Bar", "“Aspas” Bar", "„Aspas” Bar"),
          List.of(
              "Bem-te-vi",
              "Bem‑te‑vi",
              "Bem‐te‐vi",
              "Bem‒te–vi",
              "Bem—te―vi",
              "Bem−te－vi",
              "Bem\u00ad-te-\u200bvi"),
          List.of("Ana Zélia", "Ana\u00a0Zélia", "Ana\u2009Zélia", "\ufeffAna\u202f\u200eZélia"),
          List.of("Niterói", "\u202aNiterói\u202c", "Ni\u200dte\u200cró\u200fi", "Ｎiterói"),
          List.of("Strasse", "Straße"),
          List.of("Coeur", "Cœur"),
          List.of("No 7", "Nº 7", "№ 7"),
          List.of("1o Distrito", "1º Distrito"),
          List.of("1a Loja", "1ª Loja"),
          List.of("E assim...", "E assim…"));

  @Test
  void textsCompareAsTheUnicodeOrderForBrazilianPortugueseHasThem() {
    Collator oracle = Collator.getInstance(new ULocale("pt_BR"));
    PortugueseOrder order = new PortugueseOrder();
    for (String left : TEXTS) {
      for (String right : TEXTS) {
        assertThat(Integer.signum(order.key(left).compareTo(order.key(right))))
            .as("%s against %s", left, right)
            .isEqualTo(Integer.signum(oracle.compare(left, right)));
      }
    }
  }

  @Test
  void anotherSpellingOfASignHasTheSignSPlace() {
    Collator oracle = Collator.getInstance(new ULocale("pt_BR"));
    PortugueseOrder order = new PortugueseOrder();
    for (List<String> spellings : SPELLINGS) {
      for (String left : spellings) {
        for (String right : TEXTS) {
          if (!spellings.contains(right)) {
            assertThat(Integer.signum(order.key(left).compareTo(order.key(right))))
                .as("%s against %s", left, right)
                .isEqualTo(Integer.signum(oracle.compare(left, right)));
          }
        }
      }
    }
  }

  /** Texts that search treats as equal must have the same place in the order. */
  @Test
  void searchFindsEverySpellingByEveryOther() {
    for (List<String> spellings : SPELLINGS) {
      for (String typed : spellings) {
        for (String stored : spellings) {
          assertThat(SearchText.of(typed).matches(stored, ""))
              .as("<%s> in <%s>", typed, stored)
              .isTrue();
        }
      }
    }
  }

  /** Random names of keyboard characters, from a fixed seed. */
  @Test
  void namesOfAnySignsOfAKeyboardCompareAsUnicodeHasThem() {
    String keyboard =
        "aAáÁâãbBcCçdDeEéêfgiInoOóôrRsSuúzZ0123456789    -_,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    Random random = new Random(20_260_120);
    Collator oracle = Collator.getInstance(new ULocale("pt_BR"));
    PortugueseOrder order = new PortugueseOrder();
    for (int pair = 0; pair < 20_000; pair++) {
      String left = text(random, keyboard);
      String right = text(random, keyboard);
      assertThat(Integer.signum(order.key(left).compareTo(order.key(right))))
          .as("<%s> against <%s>", left, right)
          .isEqualTo(Integer.signum(oracle.compare(left, right)));
    }
  }

  private static String text(Random random, String from) {
    return random
        .ints(1 + random.nextInt(6), 0, from.length())
        .mapToObj(at -> from.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
