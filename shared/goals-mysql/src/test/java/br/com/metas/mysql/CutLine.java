package br.com.metas.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy to a server that can cut the connection after a number of response bytes. Thread-safe.
 */
final class CutLine implements AutoCloseable {
  private final ServerSocket listening;
  private final String host;
  private final int port;

  /** Response bytes that are still passed on. */
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  /**
   * @param host host of the server; it can be a container
   */
  CutLine(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  /** The port of this proxy, on 127.0.0.1. */
  int port() {
    return listening.getLocalPort();
  }

  void cutAfter(long bytes) {
    left.set(bytes);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        Socket upstream = new Socket(host, port);
        Thread.startVirtualThread(() -> copy(client, upstream, false));
        Thread.startVirtualThread(() -> copy(upstream, client, true));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void copy(Socket from, Socket to, boolean counted) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1_024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        long rest = counted ? left.getAndAdd(-read) : Long.MAX_VALUE;
        if (rest < read) {
          out.write(buffer, 0, (int) Math.max(0, rest));
          out.flush();
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException cut) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
