package io.albedo.k8s.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.albedo.k8s.client.KubernetesConnection;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * An API server for tests, with a namespace that nobody else uses: the mock server, or, with {@code
 * -Dalbedo.kube-it=true}, the one that {@code KUBECONFIG} names. One test at a time may use that:
 * the controllers of tests look at all Ingresses there are.
 */
public final class TestCluster implements AutoCloseable {

  /** Of test classes that are run a second time by the profile {@code kube-it}. */
  public static final String TAG = "kubernetes";

  /** Why a test that needs a real API server is not run without. */
  public static final String SKIPPED =
      "needs -Dalbedo.kube-it=true, and KUBECONFIG that names an API server for tests";

  private final KubernetesClient client;
  private final String namespace = "test-" + UUID.randomUUID().toString().substring(0, 8);
  private final Queue<GenericKubernetesResource> clusterWide = new ConcurrentLinkedQueue<>();
  private final Set<String> otherNamespaces = new ConcurrentSkipListSet<>();
  private final @Nullable KubernetesMockServer mock;
  private final @Nullable FaultyDispatcher dispatcher;

  private TestCluster(
      KubernetesClient client,
      @Nullable KubernetesMockServer mock,
      @Nullable FaultyDispatcher dispatcher) {
    this.client = client;
    this.mock = mock;
    this.dispatcher = dispatcher;
    TestObjects.createNamespace(client, namespace);
  }

  /** Whether {@link #open()} opens a real one. */
  public static boolean isRealAsked() {
    return Boolean.getBoolean("albedo.kube-it");
  }

  /** Whether a real one is asked for, and nobody says which. */
  public static boolean isMissing() {
    return isRealAsked() && System.getenv("KUBECONFIG") == null;
  }

  private static void impatient(KubernetesClientBuilder client) {
    client.editOrNewConfig().withRequestRetryBackoffLimit(0).endConfig();
  }

  /** A real one if it is asked for, else the mock server. */
  public static TestCluster open() {
    return isRealAsked() ? real() : mock();
  }

  /** The mock server. */
  public static TestCluster mock() {
    var dispatcher = new FaultyDispatcher();
    var server =
        new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), dispatcher, false);
    TestDefinitions.contexts().forEach(server::expectCustomResource);
    server.init();
    return new TestCluster(server.createClient(TestCluster::impatient), server, dispatcher);
  }

  /** The API server that {@code KUBECONFIG} names, with our definitions installed. */
  public static TestCluster real() {
    return new TestCluster(realClient(), null, null);
  }

  /** A client of that server; the test is skipped if there is none. */
  public static KubernetesClient realClient() {
    assumeTrue(!isMissing(), SKIPPED);
    Config config = Config.fromKubeconfig(new File(System.getenv("KUBECONFIG")));
    KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build();
    TestDefinitions.install(client);
    TestObjects.prepare(client);
    return client;
  }

  public KubernetesConnection connection() {
    return new KubernetesConnection(client);
  }

  /** Another connection, which may be closed without ending this one. */
  public KubernetesConnection another() {
    return new KubernetesConnection(
        new KubernetesClientBuilder().withConfig(client.getConfiguration()).build());
  }

  /** A file with which another process reaches this cluster, in a folder if there is none yet. */
  public Path kubeconfig(Path folder) throws IOException {
    return isReal()
        ? Path.of(System.getenv("KUBECONFIG"))
        : Files.writeString(
            folder.resolve("kubeconfig"),
            """
            apiVersion: v1
            kind: Config
            clusters: [{name: test, cluster: {server: "%s"}}]
            contexts: [{name: test, context: {cluster: test, user: test}}]
            users: [{name: test, user: {}}]
            current-context: test
            """
                .formatted(client.getMasterUrl()));
  }

  /** The client itself, for what tests do by themselves. */
  public KubernetesClient client() {
    return client;
  }

  /** A namespace of its own. */
  public String namespace() {
    return namespace;
  }

  public boolean isReal() {
    return mock == null;
  }

  /** Creates or replaces objects, {@code NS} in the text standing for the namespace. */
  public void apply(String yaml) {
    for (String document : yaml.replace("NS", namespace).split("(?m)^---$", -1)) {
      if (document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
        applyOne(
            client
                .getKubernetesSerialization()
                .unmarshal(document, GenericKubernetesResource.class));
      }
    }
  }

  private void applyOne(GenericKubernetesResource object) {
    createNamespaceOf(object);
    var resource = client.resource(object);
    boolean isNew = resource.get() == null;
    if (object.getMetadata().getNamespace() == null) {
      applyClusterWide(object, isNew);
    }
    if (isNew) {
      resource.create();
    } else {
      object.getMetadata().setResourceVersion(null);
      resource.update();
    }
  }

  private void applyClusterWide(GenericKubernetesResource object, boolean isNew) {
    boolean isNamespace = object.getKind().equals("Namespace");
    if (isNew && !isNamespace) {
      clusterWide.add(object);
    }
    if (isReal() && (isNew || (isNamespace && isOurs(object.getMetadata().getName())))) {
      TestObjects.mark(object);
    }
  }

  private boolean isOurs(String anyNamespace) {
    return anyNamespace.equals(namespace) || otherNamespaces.contains(anyNamespace);
  }

  /** The mock server does not ask for it. */
  private void createNamespaceOf(GenericKubernetesResource object) {
    String needed =
        object.getKind().equals("Namespace")
            ? object.getMetadata().getName()
            : object.getMetadata().getNamespace();
    if (isReal() && needed != null && !isOurs(needed) && TestObjects.isFree(client, needed)) {
      TestObjects.createNamespace(client, needed);
      otherNamespaces.add(needed);
    }
  }

  /** Replaces the status of an object. */
  public void applyStatus(String yaml) {
    client
        .resource(
            client
                .getKubernetesSerialization()
                .unmarshal(yaml.replace("NS", namespace), GenericKubernetesResource.class))
        .updateStatus();
  }

  /** Deletes an object; it may have been deleted already. */
  public void delete(String apiVersion, String kind, Optional<String> inNamespace, String name) {
    var resources = client.genericKubernetesResources(apiVersion, kind);
    if (inNamespace.isPresent()) {
      resources.inNamespace(inNamespace.get()).withName(name).delete();
    } else {
      resources.withName(name).delete();
    }
  }

  /** The mock server answers like this whatever asks for a resource such as {@code ingresses}. */
  public void fault(String plural, int status, String body) {
    fault(plural, status, body.getBytes(UTF_8));
  }

  /** The same, of bytes that need not be text. */
  public void fault(String plural, int status, byte[] body) {
    mocked().fault(plural, status, body);
  }

  /** The mock server refuses to list and watch a resource as a real one does. */
  public void forbid(String plural, String group) {
    fault(
        plural,
        403,
        """
        {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Forbidden","code":403,
         "message":"%s is forbidden: User \\"albedo\\" cannot list resource \\"%s\\" in API group \\"%s\\" at the cluster scope"}
        """
            .formatted(plural, plural, group));
  }

  /** The mock server refuses so many writes whose path has this in it. */
  public void refuse(String pathPart, int times, int status, String reason, String message) {
    mocked()
        .refuse(
            pathPart,
            times,
            status,
            """
            {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"%s","code":%d,"message":"%s"}
            """
                .formatted(reason, status, message));
  }

  /** The mock server answers as usual again. */
  public void mend(String plural) {
    mocked().mend(plural);
  }

  private FaultyDispatcher mocked() {
    if (dispatcher == null) {
      throw new IllegalStateException("only the mock server has faults");
    }
    return dispatcher;
  }

  /**
   * Asks a server made for tests for something out of the ordinary, such as {@code drop-watches}.
   *
   * @return whether it does that
   */
  public boolean debug(String what) {
    String url = client.getMasterUrl().toString().replaceFirst("/$", "") + "/debug/" + what;
    try {
      client.raw(url, "POST", "");
      return true;
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  /** The same cluster, reached by another way. */
  public KubernetesConnection through(CuttableProxy proxy) {
    Config config =
        new ConfigBuilder(client.getConfiguration())
            .withMasterUrl(client.getMasterUrl().getProtocol() + "://127.0.0.1:" + proxy.port())
            .build();
    return new KubernetesConnection(new KubernetesClientBuilder().withConfig(config).build());
  }

  @Override
  public void close() {
    if (mock == null) {
      clusterWide.forEach(object -> client.resource(object).delete());
      otherNamespaces.forEach(other -> TestObjects.takeAway(client, other));
      TestObjects.takeAway(client, namespace);
      client.close();
    } else {
      client.close();
      mock.destroy();
    }
  }
}
