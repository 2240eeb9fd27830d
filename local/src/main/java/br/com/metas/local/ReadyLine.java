package br.com.metas.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person or a script needs to know when every part answers.
 *
 * @param origin of page and API
 * @param eventBus name of the bus
 * @param dynamoDb endpoint
 * @param database with the owner's credentials
 */
record ReadyLine(String origin, String eventBus, URI dynamoDb, SalesDatabase database) {
  /** Where the page is and how to sign in, line by line. */
  List<String> forAPerson() {
    return List.of(
        "",
        "The page:  " + origin + SiteWiring.PAGE,
        "Sign in:   type a seller's number (1 to 25 in the demo data), then \"Entrar\";",
        "           or \"Entrar como gestor\", who sees every seller.",
        "The end:   Ctrl-C.");
  }

  @Override
  public String toString() {
    Map<String, Object> mysql = new LinkedHashMap<>();
    mysql.put("host", database.host());
    mysql.put("port", database.port());
    mysql.put("database", database.database());
    mysql.put("user", database.owner().username());
    mysql.put("password", database.owner().password());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("page", origin + SiteWiring.PAGE);
    all.put("api", origin);
    all.put("events", origin + SiteWiring.EVENTS);
    all.put("event_bus", eventBus);
    all.put("dynamodb", dynamoDb.toString());
    all.put("table", CacheTable.NAME);
    all.put("mysql", mysql);
    try {
      return "READY " + new ObjectMapper().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
