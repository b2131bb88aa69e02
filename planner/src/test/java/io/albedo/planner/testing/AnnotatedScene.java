package io.albedo.planner.testing;

import static io.albedo.planner.testing.IngressFixture.port80;

import io.albedo.model.Sensitive;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.Service;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ingress {@code ns/shop} with every kind of path, on an HTTP and an HTTPS port, and its Service
 * {@code ns/web}: a place in which each annotation can have an effect. A scene never changes.
 *
 * @param onIngress annotations by their keys
 * @param onService annotations by their keys
 */
public record AnnotatedScene(
    SortedMap<String, String> onIngress, SortedMap<String, String> onService) {

  public static final String INGRESS = "ns/shop";

  public static final Options OPTIONS =
      Options.builder()
          .clusterName("demo")
          .addAllFeatureGates(FeatureGate.defaults())
          .addFeatureGates(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
          .build();

  public AnnotatedScene {
    onIngress = Collections.unmodifiableSortedMap(new TreeMap<>(onIngress));
    onService = Collections.unmodifiableSortedMap(new TreeMap<>(onService));
  }

  public static AnnotatedScene plain() {
    return new AnnotatedScene(new TreeMap<>(), new TreeMap<>())
        .with(AnnotationName.LISTEN_PORTS, "[{\"HTTP\":80},{\"HTTPS\":443}]");
  }

  /** One with what the annotation needs beside it, without the annotation. */
  public static AnnotatedScene around(AnnotationName name) {
    AnnotatedScene plain = plain();
    return switch (name) {
      case MANAGE_BACKEND_SECURITY_GROUP_RULES ->
          plain.with(AnnotationName.SECURITY_GROUPS, "sg-0a1b2c3d4e5f60718");
      case ACM_PCA_ARN -> plain.with(AnnotationName.CREATE_ACM_CERT, "true");
      case TARGET_CONTROL_PORT -> plain.with(AnnotationName.TARGET_TYPE, "ip");
      case AUTH_TYPE -> plain.withExample(AnnotationName.AUTH_IDP_COGNITO);
      case AUTH_IDP_OIDC -> plain.withOnService(AnnotationName.AUTH_TYPE.key(), "oidc");
      case AUTH_IDP_COGNITO -> plain.withOnService(AnnotationName.AUTH_TYPE.key(), "cognito");
      case AUTH_ON_UNAUTHENTICATED_REQUEST, AUTH_SCOPE, AUTH_SESSION_COOKIE, AUTH_SESSION_TIMEOUT ->
          plain
              .with(AnnotationName.AUTH_TYPE, "cognito")
              .withExample(AnnotationName.AUTH_IDP_COGNITO);
      case FRONTEND_NLB_EIP_ALLOCATIONS ->
          inFront(plain).with(AnnotationName.FRONTEND_NLB_SCHEME, "internet-facing");
      default -> name.suffix().startsWith("frontend-nlb-") ? inFront(plain) : plain;
    };
  }

  private static AnnotatedScene inFront(AnnotatedScene scene) {
    return scene.with(AnnotationName.ENABLE_FRONTEND_NLB, "true");
  }

  public AnnotatedScene with(AnnotationName name, String value) {
    return with(name.key(), value);
  }

  public AnnotatedScene with(String key, String value) {
    return new AnnotatedScene(added(onIngress, key, value), onService);
  }

  public AnnotatedScene withOnService(String key, String value) {
    return new AnnotatedScene(onIngress, added(onService, key, value));
  }

  /** The example of the catalogue, on the Ingress. */
  public AnnotatedScene withExample(AnnotationName name) {
    var facts = AnnotationCatalogue.facts(name);
    return with(facts.exampleKey(), facts.example());
  }

  private static SortedMap<String, String> added(
      Map<String, String> annotations, String key, String value) {
    SortedMap<String, String> added = new TreeMap<>(annotations);
    added.put(key, value);
    return added;
  }

  public Translated translated() {
    return Translated.of(cluster(), OPTIONS, CloudState.unseen());
  }

  public ClusterState cluster() {
    IngressFixture ingress =
        IngressFixture.ingress(INGRESS)
            .prefix("shop.example.com", "/", "web")
            .path(
                "shop.example.com",
                new IngressPath("/img/*", "ImplementationSpecific", port80("web")))
            .action("shop.example.com", "/docs", "to-docs");
    onIngress.forEach(ingress::annotated);
    Service service = ClusterFixture.nodePort("ns/web").annotations(onService).build();
    return ClusterFixture.cluster().with(ingress).with(service).with(secret()).build();
  }

  private static Secret secret() {
    SortedMap<String, Sensitive> data = new TreeMap<>();
    data.put("clientID", new Sensitive("shop"));
    data.put("clientSecret", new Sensitive("not told"));
    return new Secret(IngressFixture.name("ns/shop-login"), new TreeMap<>(), data);
  }
}
