package br.com.metas.packaging.template;

import br.com.metas.packaging.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The objects that {@code deploy/deploy-page} puts into the bucket. The page is built like the real
 * page; stand-ins replace npm and the AWS CLI.
 *
 * @param index the built page
 * @param bucket the folder that replaces the bucket
 */
record DeployedPage(String index, Path bucket) {
  private static final Pattern BASE = Pattern.compile("const BASE = '(.*)'");
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final String SIGN_IN = "{\"mode\": \"oidc\"}";

  /** Deploys into that folder, which must be empty. */
  static DeployedPage in(Path folder) throws IOException {
    String index = built();
    put(folder.resolve("frontend/dist/index.html"), index);
    put(folder.resolve("frontend/dist/config.json"), "{\"mode\": \"local\"}");
    put(folder.resolve("frontend/dist/icon.svg"), "<svg/>");
    put(folder.resolve("frontend/dist/icon-apple-180.png"), "");
    put(folder.resolve("frontend/dist/manifest.webmanifest"), "{}");
    put(folder.resolve("frontend/dist/sw.js"), "");
    put(folder.resolve("frontend/dist/assets/index-C0ffee.js"), "");
    put(folder.resolve("frontend/dist/assets/index-C0ffee.css"), "");
    put(folder.resolve("frontend/config.dev.json"), SIGN_IN);
    put(folder.resolve("samconfig.toml"), Project.read("samconfig.toml"));
    put(folder.resolve("deploy/deploy-page"), Project.read("deploy/deploy-page"));
    for (String program : List.of("npm", "aws")) {
      Path file = folder.resolve("bin").resolve(program);
      put(file, resource(program));
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }
    Project.Finished deploy =
        Project.run(
            "",
            "env",
            "PATH=" + folder.resolve("bin") + ":" + System.getenv("PATH"),
            "bash",
            folder.resolve("deploy/deploy-page").toString(),
            "dev");
    if (deploy.code() != 0) {
      throw new IllegalStateException(deploy.errors());
    }
    return new DeployedPage(index, folder.resolve("bucket"));
  }

  /** The page's source as Vite builds it: its base filled in, its script under a hashed name. */
  private static String built() {
    return Project.read("frontend/index.html")
        .replace("%BASE_URL%", base())
        .replace("/src/main.tsx", base() + "assets/index-C0ffee.js")
        .replace(
            "</head>",
            "<link rel=\"stylesheet\" href=\""
                + base()
                + "assets/index-C0ffee.css\"><link rel=\"manifest\" href=\""
                + base()
                + "manifest.webmanifest\"></head>");
  }

  private static String base() {
    return BASE.matcher(Project.read("frontend/vite.config.ts"))
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Every address that the page requests from its host at its start. */
  Set<String> addresses() {
    Set<String> addresses =
        ADDRESS
            .matcher(index)
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    addresses.add(base() + "config.json");
    addresses.add(base() + "sw.js");
    return addresses;
  }

  /** The keys in the bucket. */
  Set<String> keys() {
    return Project.files(bucket).stream()
        .map(file -> bucket.relativize(file).toString())
        .collect(Collectors.toSet());
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DeployedPage.class.getResourceAsStream("/page/" + name)) {
      return new String(
          Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
