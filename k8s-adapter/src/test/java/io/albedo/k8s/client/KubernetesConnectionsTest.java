package io.albedo.k8s.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesConnectionsTest {

  @TempDir private Path folder;
  private final List<String> agents = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** The address of a server that answers everything like this. */
  private String answering(int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Path kubeconfig(String address) throws IOException {
    return Files.writeString(
        folder.resolve("config"),
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: c, cluster: {server: '%s'}}]
        users: [{name: u, user: {token: t}}]
        contexts: [{name: x, context: {cluster: c, user: u}}]
        current-context: x
        """
            .formatted(address));
  }

  private static String refusal(Optional<Path> flag, Map<String, String> environment) {
    return catchThrowableOfType(
            NoConnectionException.class,
            () -> KubernetesConnections.of(flag, "1.2", environment).open().close())
        .sentence();
  }

  private static String refusal(Path kubeconfig) {
    return refusal(Optional.of(kubeconfig), Map.of());
  }

  @Test
  void theServerLearnsWhoCalls() throws Exception {
    Path config = kubeconfig(answering(200, "{\"major\": \"1\", \"minor\": \"30\"}"));
    KubernetesConnections.of(Optional.of(config), "1.2", Map.of()).open().close();
    assertThat(agents).contains("albedo/1.2");
  }

  @Test
  void theEnvironmentMayNameTheKubeconfig() throws Exception {
    Path config = kubeconfig(answering(200, "{\"major\": \"1\", \"minor\": \"30\"}"));
    Map<String, String> environment = Map.of("KUBECONFIG", folder.resolve("none") + ":" + config);
    KubernetesConnections.of(Optional.empty(), "1.2", environment).open().close();
    assertThat(agents).isNotEmpty();
  }

  @Test
  void theUsualKubeconfigIsFound() throws Exception {
    Path config = kubeconfig(answering(200, "{\"major\": \"1\", \"minor\": \"30\"}"));
    Files.createDirectories(folder.resolve(".kube"));
    Files.copy(config, folder.resolve(".kube/config"));
    Map<String, String> environment = Map.of("HOME", folder.toString());
    KubernetesConnections.of(Optional.empty(), "1.2", environment).open().close();
    assertThat(agents).isNotEmpty();
  }

  @Test
  void aKubeconfigThatIsMissingIsNamed() {
    assertThat(refusal(folder.resolve("none")))
        .isEqualTo(
            "The kubeconfig " + folder.resolve("none") + " does not exist or may not be read.");
  }

  @Test
  void aKubeconfigThatIsNoneIsNamed() throws Exception {
    Path config = Files.writeString(folder.resolve("config"), "clusters: [{");
    assertThat(refusal(config)).startsWith("The kubeconfig " + config + " cannot be used: ");
  }

  @Test
  void aKubeconfigWithoutContextIsNamed() throws Exception {
    Path config = Files.writeString(folder.resolve("config"), "apiVersion: v1\nkind: Config\n");
    assertThat(refusal(config)).startsWith("The kubeconfig " + config + " cannot be used: ");
  }

  @Test
  void withoutAnythingNamedThereIsNoServer() {
    assertThat(refusal(Optional.empty(), Map.of("HOME", folder.toString())))
        .startsWith("No API server is named");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(refusal(kubeconfig("http://127.0.0.1:" + port)))
        .startsWith("The API server at http://127.0.0.1:" + port)
        .contains(" does not answer: ");
  }

  @Test
  void credentialsThatAreNotAcceptedAreSaidToBeTheReason() throws Exception {
    Path config =
        kubeconfig(
            answering(
                401,
                """
                {"kind": "Status", "apiVersion": "v1", "status": "Failure", "message": "Unauthorized", "reason": "Unauthorized", "code": 401}
                """));
    assertThat(refusal(config))
        .contains(" does not know who is asking (HTTP 401, Unauthorized): the token");
  }

  @Test
  void aCertificateThatIsNotTrustedIsSaidToBeTheReason() throws Exception {
    try (var tls = new MockWebServer()) {
      tls.useHttps();
      tls.start();
      assertThat(refusal(kubeconfig("https://127.0.0.1:" + tls.getPort())))
          .contains(" is not trusted: ")
          .contains("the kubeconfig must name the authority");
    }
  }

  @Test
  void whatIsNoApiServerIsSaidToBeNone() throws Exception {
    assertThat(refusal(kubeconfig(answering(200, "<html>"))))
        .contains(" is no API server of Kubernetes: ");
  }
}
