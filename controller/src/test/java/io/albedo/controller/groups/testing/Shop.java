package io.albedo.controller.groups.testing;

/** What the Ingresses of tests need around them. */
public final class Shop {

  public static final String CLASS =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: alb}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      """;

  /** The class, and Services {@code web} and {@code api}. */
  public static final String SURROUNDINGS = CLASS + service("web") + service("api");

  private Shop() {}

  public static String service(String name) {
    return """
    apiVersion: v1
    kind: Service
    metadata: {name: %s, namespace: shop}
    spec: {type: NodePort, ports: [{port: 80}]}
    ---
    """
        .formatted(name);
  }
}
