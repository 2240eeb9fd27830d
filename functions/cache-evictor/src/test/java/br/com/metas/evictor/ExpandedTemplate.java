package br.com.metas.evictor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The expanded template, as CloudFormation gets it. */
final class ExpandedTemplate {
  private static final String ROOT = "../../";

  private final JsonNode resources;

  private ExpandedTemplate(JsonNode resources) {
    this.resources = resources;
  }

  static ExpandedTemplate read() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ROOT + ".tools/venv/bin/python", ROOT + "deploy/expand.py", ROOT + "template.yaml")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the template could not be expanded; run .ci/tools sam");
    }
    return new ExpandedTemplate(new ObjectMapper().readTree(json).path("Resources"));
  }

  /** A rule with a function as its only target. */
  record Rule(String id, String pattern, int retries, int maximumAge, String deadLetterQueue) {}

  /** The rules of the project's bus with the evictor as their target. */
  List<Rule> evictorRules() {
    List<Rule> rules = new ArrayList<>();
    resources
        .properties()
        .forEach(resource -> {
          JsonNode properties = resource.getValue().path("Properties");
          JsonNode target = properties.at("/Targets/0");
          if (resource.getValue().path("Type").asText().equals("AWS::Events::Rule")
              && properties.at("/EventBusName/Ref").asText().equals("LeadEventsBus")
              && target.path("Arn").toString().contains("\"CacheEvictorFunction")) {
            rules.add(rule(resource.getKey(), properties, target));
          }
        });
    return rules;
  }

  private static Rule rule(String id, JsonNode properties, JsonNode target) {
    return new Rule(
        id,
        properties.path("EventPattern").toString(),
        target.at("/RetryPolicy/MaximumRetryAttempts").asInt(),
        target.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt(),
        target.at("/DeadLetterConfig/Arn/Fn::GetAtt/0").asText());
  }

  /** Logical ids of all queues. */
  List<String> queues() {
    List<String> queues = new ArrayList<>();
    resources
        .properties()
        .forEach(resource -> {
          if (resource.getValue().path("Type").asText().equals("AWS::SQS::Queue")) {
            queues.add(resource.getKey());
          }
        });
    return queues;
  }
}
