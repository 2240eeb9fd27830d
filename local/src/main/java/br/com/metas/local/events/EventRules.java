package br.com.metas.local.events;

import br.com.metas.local.template.CloudTemplate;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.event.ruler.Machine;

/**
 * The rules of the bus. The matching library is EventBridge's own. Thread-safe.
 *
 * @see <a href="https://github.com/aws/event-ruler">event-ruler</a>
 */
public final class EventRules {
  private final Machine machine = Machine.builder().build();

  private EventRules() {}

  /**
   * The rules whose target is the function, with the patterns of the template.
   *
   * @throws IOException if a pattern is not valid
   */
  public static EventRules of(CloudTemplate template, String function) throws IOException {
    EventRules rules = new EventRules();
    try (Stream<Map.Entry<String, JsonNode>> events =
        template.events(function, "EventBridgeRule")) {
      for (Map.Entry<String, JsonNode> event : events.toList()) {
        rules.machine.addRule(event.getKey(), event.getValue().path("Pattern").toString());
      }
    }
    return rules;
  }

  /** The names of the rules that an envelope matches. */
  public List<String> matching(String envelope) {
    try {
      return machine.rulesForJSONEvent(envelope).stream().sorted().toList();
    } catch (Exception notJson) {
      throw new IllegalArgumentException("an envelope made here must be JSON", notJson);
    }
  }
}
