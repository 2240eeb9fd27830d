package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a server with TLS shows. It reads both files when it starts, and again at {@code FLUSH SSL}.
 *
 * @param certificates PEM: its own certificate first, then those between it and the authority
 * @param key PEM: its private key
 */
public record TlsFiles(Path certificates, Path key) {
  List<String> options() {
    return List.of("--ssl-cert=" + certificates, "--ssl-key=" + key);
  }
}
