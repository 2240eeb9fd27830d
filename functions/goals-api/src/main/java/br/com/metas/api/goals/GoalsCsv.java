package br.com.metas.api.goals;

import br.com.metas.api.http.MediaType;
import br.com.metas.api.http.Representation;
import br.com.metas.goals.Percentage;
import br.com.metas.goals.WalletMonth;
import br.com.metas.goals.decision.Call;
import br.com.metas.goals.decision.Reason;
import br.com.metas.goals.report.CustomerGoals;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes every customer of a report as a file for Brazilian spreadsheets: the columns of the page
 * in the same order, then phone and customer id. Thread-safe.
 */
final class GoalsCsv {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final int BYTES_PER_CUSTOMER = 160;

  private GoalsCsv() {}

  static Representation of(GoalsAnswer answer) {
    CsvText csv = new CsvText(512 + BYTES_PER_CUSTOMER * answer.report().customers().size());
    header(csv, answer.question().year().value());
    answer.report().customers().forEach(customer -> row(csv, customer));
    return new Representation(
        MediaType.CSV,
        csv.toBytes(),
        Map.of(
            "Content-Disposition", "attachment; filename=\"" + fileName(answer.question()) + "\""));
  }

  private static String fileName(WalletMonth question) {
    return String.format(
        Locale.ROOT,
        "metas-por-cliente_vendedor-%d_%d-%02d.csv",
        question.seller().value(),
        question.year().value(),
        question.month());
  }

  private static void header(CsvText csv, int year) {
    csv.text("Cliente")
        .text("Cidade")
        .text("UF")
        .text("Classe (ABC)")
        .text("Meta " + year)
        .text("Vendido " + (year - 1) + " (ano todo)")
        .text("Vendido " + year)
        .text("Falta para a meta")
        .text("% da meta")
        .text("Última compra")
        .text("Vendido no mês")
        .text("Comprou no mês")
        .text("Motivo")
        .text("Dias sem comprar")
        .text("Compra a cada (dias)")
        .text("Média por mês")
        .text("Falta no mês")
        .text("Telefone")
        .text("Código")
        .endLine();
  }

  private static void row(CsvText csv, CustomerGoals customer) {
    csv.text(customer.name())
        .text(customer.city())
        .text(customer.state())
        .text(customer.classification().name())
        .decimal(customer.goal().reais())
        .decimal(customer.previousYearSales().reais())
        .decimal(customer.sold().reais())
        .decimal(customer.gap().reais())
        .decimal(customer.achievement().map(Percentage::percent))
        .value(customer.lastPurchase().map(DAY::format).orElse(""))
        .decimal(customer.soldMonth().reais())
        .value(customer.activeMonth() ? "Sim" : "Não")
        .value(customer.call().map(call -> words(call.reason())).orElse(""))
        .value(number(customer.call().map(Call::daysSinceLastPurchase)))
        .value(number(customer.call().map(Call::purchaseIntervalDays)))
        .decimal(customer.call().map(call -> call.averageMonth().reais()))
        .decimal(customer.target().map(target -> target.missing().reais()))
        .value(customer.phone().map(WrittenPhone::of).orElse(""))
        .id(customer.customerId())
        .endLine();
  }

  private static String number(Optional<OptionalInt> number) {
    return number
        .filter(OptionalInt::isPresent)
        .map(value -> Integer.toString(value.getAsInt()))
        .orElse("");
  }

  /** The short text for a reason, in the words of the page. */
  private static String words(Reason reason) {
    return switch (reason) {
      case NEVER -> "Nunca comprou";
      case BOUGHT_DUE -> "Já comprou neste mês; hora de repor";
      case BOUGHT -> "Já comprou neste mês";
      case SCHEDULED -> "Pedido lançado";
      case RETURNED -> "Comprou e devolveu";
      case DORMANT -> "Sem comprar há mais de 12 meses";
      case EARLY -> "Ainda é cedo";
      case SOON -> "Deve comprar nos próximos dias";
      case DUE -> "Na hora de comprar";
      case LATE -> "Atrasado";
      case SLIPPING -> "Em risco";
      case SILENT -> "Parou de comprar";
      case FEW -> "Poucas compras";
      case COOLING -> "Esfriando";
      case RARE -> "Compra rara";
    };
  }
}
