package io.albedo.controller.local.http;

import io.albedo.model.alb.Arn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the listeners of the local account. {@link #show} may be called from any thread but those
 * of the data plane; when it returns, all listeners answer as shown.
 */
public final class DataPlane implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataPlane.class);

  private final Vertx vertx;
  private final DataPlaneSettings settings;
  private final ServerStarter starter;
  private final Answerer answerer;
  private final SortedMap<Arn, LocalServer> running = new TreeMap<>();
  private volatile Site site = Site.empty();

  public DataPlane(DataPlaneSettings settings) {
    this.vertx = Vertx.vertx(options());
    this.settings = settings;
    this.starter = new ServerStarter(settings, new ServerFactory(vertx));
    this.answerer = new Answerer(settings.backends(), new Proxy(vertx), settings.draw());
  }

  /** Vert.x would otherwise make a folder for temporary files. */
  private static VertxOptions options() {
    return new VertxOptions()
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }

  /** Serves what was applied: listeners come and go, and the others change what they serve. */
  public synchronized void show(AppliedState state) {
    SortedMap<Arn, ServedListener> wanted = new ServedListeners(state).byArn();
    Map.copyOf(running).forEach((arn, server) -> stopUnless(canServe(server, wanted), arn));
    wanted.values().forEach(this::serve);
    site = new Site(running.values().stream().map(this::address).toList());
  }

  /** Where the listeners answer. */
  public List<LocalAddress> addresses() {
    return site.addresses();
  }

  /** A server cannot change between HTTP and HTTPS. */
  private static boolean canServe(LocalServer server, SortedMap<Arn, ServedListener> wanted) {
    ServedListener next = wanted.get(server.served().arn());
    return next != null && next.spec().protocol() == server.served().spec().protocol();
  }

  private void stopUnless(boolean needed, Arn arn) {
    if (!needed) {
      stop(arn);
    }
  }

  private void stop(Arn arn) {
    LocalServer server = running.remove(arn);
    if (server != null) {
      LOG.info("{} is gone from {}", server.served().title(), address(server).url());
      Awaiting.failureOf(server.stop());
    }
  }

  private void serve(ServedListener listener) {
    LocalServer server = running.get(listener.arn());
    if (server == null) {
      start(listener);
    } else {
      server.serve(listener);
    }
  }

  private void start(ServedListener listener) {
    Set<Integer> ownPorts =
        running.values().stream().map(LocalServer::port).collect(Collectors.toSet());
    starter
        .start(listener, ownPorts, bare -> new LocalServer(bare, listener, answerer, () -> site))
        .ifPresent(server -> started(listener, server));
  }

  private void started(ServedListener listener, LocalServer server) {
    running.put(listener.arn(), server);
    int first = settings.ports().candidates(listener.entrance().port()).findFirst().orElse(0);
    LOG.info(
        "{} answers on {}{}",
        listener.title(),
        address(server).url(),
        first == 0 || first == server.port() ? "" : " (port " + first + " is taken)");
  }

  private LocalAddress address(LocalServer server) {
    ServedListener listener = server.served();
    return new LocalAddress(
        listener.entrance().loadBalancer(),
        listener.spec().protocol(),
        listener.entrance().port(),
        settings.host(),
        server.port());
  }

  /** Closes all ports at once and ends all threads. */
  @Override
  public synchronized void close() {
    List<Future<Void>> stops = running.values().stream().map(LocalServer::stop).toList();
    running.clear();
    site = Site.empty();
    Awaiting.failureOf(Future.join(stops));
    Awaiting.failureOf(vertx.close());
  }
}
