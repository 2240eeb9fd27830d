package br.com.metas.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of the doctor.
 *
 * @param server its kind and version
 * @param where the database and the user
 * @param findings ordered by weight, the most important first
 */
record Report(String server, String where, List<Finding> findings) {
  Report {
    findings =
        findings.stream().sorted((one, other) -> one.weight().compareTo(other.weight())).toList();
  }

  /** Whether the project can run on the database without a repair. */
  boolean isGood() {
    return findings.stream().noneMatch(finding -> finding.weight() == Finding.Weight.MUST);
  }

  String text() {
    StringBuilder text = new StringBuilder(server + ", " + where + "\n");
    for (Finding finding : findings) {
      text.append("\n%-6s %s: %s%n".formatted(finding.weight(), finding.about(), finding.what()));
      for (String statement : finding.statements()) {
        text.append("         ").append(statement);
        text.append(statement.startsWith("--") ? "\n" : ";\n");
      }
    }
    return text.append("\n").append(verdict()).toString();
  }

  private String verdict() {
    long all = findings.stream().filter(finding -> finding.weight() != Finding.Weight.MAY).count();
    if (all == 0) {
      return "Nothing to repair: the project can run on this database.";
    }
    long must =
        findings.stream().filter(finding -> finding.weight() == Finding.Weight.MUST).count();
    return must == 0
        ? "The project can run on this database; %d to repair when there is time.".formatted(all)
        : "The project can't run on this database yet: %d to repair, %d of them first."
            .formatted(all, must);
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("server", server);
    all.put("where", where);
    all.put("good", isGood());
    all.put("findings", findings);
    return write(all);
  }

  /** The output for a script if the examination failed. */
  static String json(String reason) {
    return write(Map.of("good", false, "error", reason));
  }

  private static String write(Map<String, Object> all) {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
