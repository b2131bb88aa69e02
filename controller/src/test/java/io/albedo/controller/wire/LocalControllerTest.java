package io.albedo.controller.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.http.Backends;
import io.albedo.controller.local.http.DataPlaneSettings;
import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.local.http.LocalPorts;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.loop.FolderWatch;
import io.albedo.controller.loop.testing.LastWords;
import io.albedo.k8s.watch.FolderClusterObserver;
import io.albedo.planner.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole way: a file is written, and a port answers. */
class LocalControllerTest {

  @TempDir private Path parent;

  private final LastWords words = new LastWords();
  private final Client client = new Client();
  private Path folder;
  private LocalController controller;
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    folder = Files.createDirectory(parent.resolve("cluster"));
    Files.writeString(folder.resolve("class.yaml"), INGRESS_CLASS);
    FolderClusterObserver observer =
        new FolderClusterObserver(folder, "default", InstantSource.system());
    controller =
        new LocalController(
            observer,
            LocalAccount.fresh(),
            Options.builder().clusterName("local").removeOrphans(true).build(),
            new DataPlaneSettings("localhost", LocalPorts.anyFree(), Backends.none(), () -> 0.0),
            words);
    watch = new FolderWatch(observer, controller::manifestsChanged);
    controller.start();
    watch.start();
    words.nextOutcome();
  }

  @AfterEach
  void stop() {
    watch.close();
    controller.close();
  }

  @Test
  void anIngressThatIsWrittenIsAnswered() throws IOException, InterruptedException {
    write("web.yaml", web("/a"));

    JsonNode echo = client.echo(url("/a"));
    assertThat(echo.at("/service/name").asString()).isEqualTo("api");
    assertThat(echo.at("/rule/ingress").asString()).isEqualTo("shop/web");
    assertThat(client.get(url("/b")).statusCode()).isEqualTo(404);
  }

  @Test
  void anEditIsAnsweredOnTheSamePort() throws IOException, InterruptedException {
    write("web.yaml", web("/a"));
    LocalAddress before = address();
    write("web.yaml", web("/b"));

    assertThat(address()).isEqualTo(before);
    assertThat(client.get(url("/a")).statusCode()).isEqualTo(404);
    assertThat(client.get(url("/b")).statusCode()).isEqualTo(200);
  }

  @Test
  void anIngressThatIsRemovedIsAnsweredNoMore() throws IOException, InterruptedException {
    write("web.yaml", web("/a"));
    Files.delete(folder.resolve("web.yaml"));
    words.nextOutcome();

    assertThat(controller.addresses()).isEmpty();
  }

  @Test
  void aBrokenEditLeavesTheAnswersAlone() throws IOException, InterruptedException {
    write("web.yaml", web("/a"));
    write("web.yaml", "kind: [Ingress");

    assertThat(client.get(url("/a")).statusCode()).isEqualTo(200);
  }

  @Test
  void aFolderThatVanishesLeavesTheAnswersAloneAndComesBack()
      throws IOException, InterruptedException {
    write("web.yaml", web("/a"));
    Path elsewhere = parent.resolve("elsewhere");
    Files.move(folder, elsewhere);
    words.nextOutcome();
    assertThat(client.get(url("/a")).statusCode()).isEqualTo(200);

    Files.move(elsewhere, folder);
    words.nextOutcome();
    write("web.yaml", web("/b"));
    assertThat(client.get(url("/b")).statusCode()).isEqualTo(200);
  }

  @Test
  void oneBadIngressHurtsNoOther() throws IOException, InterruptedException {
    write("web.yaml", web("/a"));
    write(
        "bad.yaml",
        web("/x").replace("namespace: shop", "namespace: bad").replace("internal", "nowhere"));

    assertThat(controller.addresses()).hasSize(1);
    assertThat(client.get(url("/a")).statusCode()).isEqualTo(200);
  }

  private void write(String name, String text) throws IOException, InterruptedException {
    Files.writeString(folder.resolve(name), text);
    words.nextOutcome();
  }

  private LocalAddress address() {
    assertThat(controller.addresses()).hasSize(1);
    return controller.addresses().getFirst();
  }

  private String url(String target) {
    return address().url() + target;
  }

  private static String web(String path) {
    return """
    apiVersion: v1
    kind: Service
    metadata:
      name: api
      namespace: shop
    spec:
      type: NodePort
      ports:
        - port: 80
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: web
      namespace: shop
      annotations:
        alb.ingress.kubernetes.io/scheme: internal
    spec:
      ingressClassName: alb
      rules:
        - http:
            paths:
              - path: %s
                pathType: Exact
                backend:
                  service:
                    name: api
                    port:
                      number: 80
    """
        .formatted(path);
  }

  private static final String INGRESS_CLASS =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata:
        name: alb
      spec:
        controller: ingress.k8s.aws/alb
      """;
}
