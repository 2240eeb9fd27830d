package br.com.metas.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.List;
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
          "10");

  @Test
  void texts_compare_as_the_unicode_order_for_brazilian_portuguese_has_them() {
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
}
