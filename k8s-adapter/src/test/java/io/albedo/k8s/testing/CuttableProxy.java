package io.albedo.k8s.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut, so that the server seems to be down, and opened again. */
public final class CuttableProxy implements AutoCloseable {

  private final InetSocketAddress target;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private CuttableProxy(InetSocketAddress target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** A way to the server of this address. */
  public static CuttableProxy to(URL server) throws IOException {
    int port = server.getPort() < 0 ? server.getDefaultPort() : server.getPort();
    return new CuttableProxy(new InetSocketAddress(server.getHost(), port));
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /** Ends all connections, and all that are opened from now on. */
  public void cut() {
    cut = true;
    open.forEach(CuttableProxy::end);
  }

  /** Lets connections through again. */
  public void mend() {
    cut = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        join(entrance.accept());
      } catch (IOException e) {
        // the entrance is closed, or the target away: there is nobody to tell
      }
    }
  }

  private void join(Socket caller) throws IOException {
    open.add(caller);
    if (cut) {
      end(caller);
      return;
    }
    var server = new Socket();
    open.add(server);
    server.connect(target);
    Thread.ofVirtual().start(() -> pump(caller, server));
    Thread.ofVirtual().start(() -> pump(server, caller));
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // cut
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
