package br.com.metas.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shell runs every command of the pages for operators. A stand-in for the AWS CLI records its
 * calls. Then AWS's own models check each call's operation and parameters. Other programs that need
 * a network or an account (make, curl) are stand-ins that do nothing.
 */
class RunbookTest {
  private static final List<String> PAGES = List.of("runbook.md", "first-deployment.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```");
  private static final Pattern INLINE =
      Pattern.compile("(?s)(?<!`)`((?:aws|logs|look|hold|drop|output) [^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([a-z.-]*)#([a-z0-9-]+)\\)");

  @TempDir Path folder;

  @Test
  void everyCommandIsOneThatAwsTakes() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(40);
    assertThat(refused(commands)).isEmpty();
  }

  @Test
  void aMistakeInACommandIsSeen() throws IOException {
    List<String> mistakes =
        List.of(
            "aws lambda get-acount-settings",
            "aws sqs purge-queue --queue \"$(output RebuildQueueUrl)\"",
            "aws lambda update-alias --function-name f --nam live",
            "aws dynamodb delete-item --table-name t --key '{\"pk\":\"SELLER#42\"}'",
            "aws cloudformation describe-stack-resource --stack-name s --logical-resource-id Nothing",
            "output NoSuchOutput",
            "aws events start-replay --replay-name a --event-source-arn b --destination Bus=c"
                + " --event-start-time 2026-01-20T09:00:00Z --event-end-time 2026-01-20T11:00:00Z",
            "aws lambda list-functions --query 'Functions[?'",
            "logs GoalsApiLog 15m");
    assertThat(refused(mistakes)).hasSameSizeAs(mistakes);
  }

  @Test
  void everyLinkLeadsToAChapter() {
    for (String page : PAGES) {
      Matcher link = LINK.matcher(Project.read("docs/" + page));
      while (link.find()) {
        String text = Project.read("docs/" + (link.group(1).isEmpty() ? page : link.group(1)));
        boolean heading =
            text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceAll("^#+ |<[^>]*>", "").strip().toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .anyMatch(link.group(2)::equals);
        assertThat(heading || text.contains("<a id=\"" + link.group(2) + "\"></a>"))
            .as(page + " links to " + link.group())
            .isTrue();
      }
    }
  }

  private static List<String> commands() {
    List<String> commands = new ArrayList<>();
    for (String page : PAGES) {
      Matcher block = BLOCK.matcher(Project.read("docs/" + page));
      while (block.find()) {
        commands.add(block.group(1));
      }
      Matcher inline = INLINE.matcher(block.replaceAll(""));
      while (inline.find()) {
        commands.add(inline.group(1).replaceAll("\\s*\n\\s*", " "));
      }
    }
    return commands;
  }

  /** Runs each command in its own shell, and returns the commands that fail, with the reason. */
  private List<String> refused(List<String> commands) throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Path aws = Project.root().resolve("packaging/src/test/resources/runbook/aws");
    program(programs.resolve("aws"), "exec sh '%s' \"$@\"".formatted(aws));
    for (String other : List.of("make", "curl", "sleep")) {
      program(programs.resolve(other), "exit 0");
    }
    Path calls = Files.createDirectories(folder.resolve("calls"));
    // The runbook's own functions, and the settings of the page for the first deployment.
    String before = first("runbook.md") + first("first-deployment.md");
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      Path script = folder.resolve(i + ".sh");
      Files.writeString(
          script,
          "set -euo pipefail\nexport PATH=%s:$PATH CALLS=%s\ncd %s\n%s\n%s\n"
              .formatted(
                  programs,
                  calls.resolve(Integer.toString(i)),
                  Files.createDirectories(folder.resolve("here")),
                  before,
                  // Another test runs the script; this one checks its arguments.
                  commands.get(i).replaceAll("\\S+python events/redrive.py", "echo redrive")));
      Project.Finished run = Project.run("", "bash", script.toString());
      if (run.code() != 0) {
        refused.add(commands.get(i) + ": " + run.output() + run.errors());
      }
    }
    check(calls).properties().forEach(call -> refused.add(call.getValue().asText()));
    return refused;
  }

  private JsonNode check(Path calls) throws IOException {
    String python = Project.tool("python");
    Path template = folder.resolve("template.json");
    Files.writeString(
        template, Project.run("", python, "deploy/expand.py", "template.yaml").output());
    Project.Finished checked =
        Project.run(
            "",
            python,
            "packaging/src/test/resources/runbook/check.py",
            template.toString(),
            calls.toString());
    assertThat(checked.code()).as(checked.errors()).isZero();
    return new ObjectMapper().readTree(checked.output());
  }

  private static String first(String page) {
    Matcher block = BLOCK.matcher(Project.read("docs/" + page));
    return block.find() ? block.group(1) : "";
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
