package br.com.metas.packaging.function;

import br.com.metas.packaging.Project;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classes of one package.
 *
 * @param names the names of all classes, libraries included, in the form {@code java/lang/Object}
 * @param own the project's classes, parsed
 */
record PackagedClasses(Set<String> names, List<ClassModel> own) {
  private static final String OWN = "br/com/metas/";
  private static final String SUFFIX = ".class";
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;]+);");

  static PackagedClasses of(Path artifact) throws IOException {
    PackagedClasses found = new PackagedClasses(new HashSet<>(), new ArrayList<>());
    for (Path file : Project.files(artifact)) {
      String name = artifact.relativize(file).toString();
      if (name.endsWith(SUFFIX)) {
        found.add(name, Files.readAllBytes(file));
      } else if (name.endsWith(".jar")) {
        found.addAll(file);
      }
    }
    return found;
  }

  private void addAll(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().endsWith(SUFFIX)) {
          add(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
  }

  private void add(String name, byte[] bytes) {
    names.add(name.substring(0, name.length() - SUFFIX.length()));
    if (name.startsWith(OWN)) {
      own.add(ClassFile.of().parse(bytes));
    }
  }

  /** Every class that the project's code refers to, in instructions and method signatures. */
  Stream<String> named() {
    return own.stream()
        .flatMap(type ->
            Stream.concat(
                StreamSupport.stream(type.constantPool().spliterator(), false)
                    .flatMap(PackagedClasses::named),
                type.methods().stream()
                    .flatMap(method -> inDescriptor(method.methodType().stringValue()))))
        .distinct();
  }

  private static Stream<String> named(PoolEntry entry) {
    return switch (entry) {
      case ClassEntry type when type.asInternalName().startsWith("[") ->
          inDescriptor(type.asInternalName());
      case ClassEntry type -> Stream.of(type.asInternalName());
      case NameAndTypeEntry member -> inDescriptor(member.type().stringValue());
      default -> Stream.empty();
    };
  }

  private static Stream<String> inDescriptor(String descriptor) {
    return IN_DESCRIPTOR.matcher(descriptor).results().map((MatchResult found) -> found.group(1));
  }
}
