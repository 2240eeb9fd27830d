package br.com.metas.mysql;

import com.mysql.cj.jdbc.Driver;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of driver and pool. Loading them takes most of a first login, and needs neither a
 * server nor a password.
 */
final class DriverClasses {
  private static final String SUFFIX = ".class";
  private static final String NOBODY_LISTENS = "jdbc:mysql://127.0.0.1:1/nothing";
  private static final List<Class<?>> ONE_OF_EACH = List.of(Driver.class, HikariDataSource.class);

  private DriverClasses() {}

  /**
   * Loads and verifies every class of both jars, and begins a connection to a port of this machine
   * where nobody listens: as far as that comes, the driver is initialized.
   *
   * @param properties of the driver
   */
  static void load(Driver driver, Properties properties) {
    ONE_OF_EACH.forEach(DriverClasses::loadSiblings);
    Properties nobody = new Properties();
    nobody.putAll(properties);
    nobody.setProperty("user", "nobody");
    nobody.setProperty("password", "");
    try (Connection opened = driver.connect(NOBODY_LISTENS, nobody)) {
      throw new IllegalStateException("someone listens: " + opened);
    } catch (SQLException expected) {
      return;
    }
  }

  private static void loadSiblings(Class<?> one) {
    try (JarFile jar = new JarFile(jarOf(one).toFile())) {
      jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
          .forEach(name -> load(name, one.getClassLoader()));
    } catch (IOException e) {
      throw new IllegalStateException("the classes beside " + one + " can't be read", e);
    }
  }

  private static Path jarOf(Class<?> one) {
    CodeSource source = one.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        return jar;
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(one + " does not come from a jar");
  }

  /** Asking a class for its methods makes the JVM verify it. */
  private static void load(String name, @Nullable ClassLoader loader) {
    try {
      var _ = Class.forName(name, false, loader).getDeclaredMethods();
    } catch (ClassNotFoundException | LinkageError e) {
      return; // it is for a library that is not there
    }
  }
}
