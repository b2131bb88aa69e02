package io.albedo.k8s.client;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Opens connections to the API server that flags, environment or pod name. */
public final class KubernetesConnections {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  /** Grows to 32 times as much while the server is away. */
  private static final Duration WATCH_AGAIN = Duration.ofMillis(250);

  /** Whoever calls tries again in its own time. */
  private static final int RETRIES = 2;

  private final ConfigSource source;
  private final String userAgent;

  private KubernetesConnections(ConfigSource source, String version) {
    this.source = source;
    this.userAgent = "albedo/" + version;
  }

  /**
   * Connections by the rules of {@code kubectl}, and within a pod those of its service account.
   *
   * @param kubeconfig the value of {@code --kubeconfig}; without it {@code KUBECONFIG}, the service
   *     account of the pod and {@code ~/.kube/config} are looked at in this order
   * @param version of this program, for the logs of the API server
   */
  public static KubernetesConnections of(Optional<Path> kubeconfig, String version) {
    return of(kubeconfig, version, System.getenv());
  }

  static KubernetesConnections of(
      Optional<Path> kubeconfig, String version, Map<String, String> environment) {
    return new KubernetesConnections(new ConfigSource(kubeconfig, environment), version);
  }

  /** Opens a connection and asks the server one thing, so that whoever gets it can use it. */
  public KubernetesConnection open() throws NoConnectionException {
    Config config = tuned(source.read());
    KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build();
    try {
      client.getKubernetesVersion();
      return new KubernetesConnection(client);
    } catch (RuntimeException e) {
      client.close();
      throw new NoConnectionException(sentence(ApiTrouble.of(e), config.getMasterUrl()));
    }
  }

  private Config tuned(Config config) {
    return new ConfigBuilder(config)
        .withUserAgent(userAgent)
        .withConnectionTimeout(Math.toIntExact(CONNECT_TIMEOUT.toMillis()))
        .withRequestTimeout(Math.toIntExact(REQUEST_TIMEOUT.toMillis()))
        .withRequestRetryBackoffLimit(RETRIES)
        .withWatchReconnectInterval(Math.toIntExact(WATCH_AGAIN.toMillis()))
        .build();
  }

  private static String sentence(ApiTrouble trouble, String server) {
    String form =
        switch (trouble.cause()) {
          case UNAUTHORIZED ->
              "The API server at %s does not know who is asking (%s): the token or certificate is"
                  + " missing, wrong or has expired.";
          case FORBIDDEN -> "The API server at %s does not let this user in: %s.";
          case UNTRUSTED ->
              "The certificate of the API server at %s is not trusted: %s; the kubeconfig must name"
                  + " the authority that issued it.";
          case NOT_FOUND, UNREADABLE -> "What answers at %s is no API server of Kubernetes: %s.";
          case AWAY -> "The API server at %s does not answer: %s.";
        };
    return form.formatted(server, trouble.text());
  }
}
