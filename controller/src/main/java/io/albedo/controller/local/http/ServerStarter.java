package io.albedo.controller.local.http;

import io.vertx.core.http.HttpServer;
import java.net.BindException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server on the first candidate port that is free. */
final class ServerStarter {

  private static final Logger LOG = LoggerFactory.getLogger(ServerStarter.class);

  private final DataPlaneSettings settings;
  private final ServerFactory servers;

  ServerStarter(DataPlaneSettings settings, ServerFactory servers) {
    this.settings = settings;
    this.servers = servers;
  }

  /**
   * A running server, or none if there is no port for it, which is then logged.
   *
   * @param ownPorts ports of our other servers, which Vert.x would share instead of refusing
   * @param wiring makes the listener's server of a bare one
   */
  Optional<LocalServer> start(
      ServedListener listener, Set<Integer> ownPorts, Function<HttpServer, LocalServer> wiring) {
    int[] candidates =
        settings
            .ports()
            .candidates(listener.entrance().port())
            .filter(port -> !ownPorts.contains(port))
            .toArray();
    for (int port : candidates) {
      LocalServer server = wiring.apply(servers.serverFor(listener.spec().protocol()));
      Optional<Throwable> failure = Awaiting.failureOf(server.listen(settings.host(), port));
      if (failure.isEmpty()) {
        return Optional.of(server);
      }
      if (!(failure.get() instanceof BindException)) {
        LOG.error("{} is not served: {}", listener.title(), failure.get().toString());
        return Optional.empty();
      }
    }
    LOG.error("{} is not served: no port is free", listener.title());
    return Optional.empty();
  }
}
