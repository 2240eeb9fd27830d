package br.com.metas.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * The certificate and key of a server with TLS. The server reads both files at its start, and again
 * at {@code FLUSH SSL}.
 *
 * @param certificates PEM: the server's certificate first, then the intermediate certificates
 * @param key PEM: the server's private key
 */
public record TlsFiles(Path certificates, Path key) {
  List<String> options() {
    return List.of("--ssl-cert=" + certificates, "--ssl-key=" + key);
  }
}
