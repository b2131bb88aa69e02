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

  private static final String LOGIN =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: web
        namespace: NS
        annotations:
          alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS": 443}]'
          alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:local:000000000000:certificate/one
          alb.ingress.kubernetes.io/auth-type: oidc
          alb.ingress.kubernetes.io/auth-idp-oidc: '{"issuer":"https://id.example.com","authorizationEndpoint":"https://id.example.com/authorize","tokenEndpoint":"https://id.example.com/token","userInfoEndpoint":"https://id.example.com/userinfo","secretName":"login"}'
      spec:
        ingressClassName: CLASS
        rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
      ---
      """;

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

  /** Ingress {@code web}, which lets in whom Secret {@code login} gets to know. */
  public static String login(String namespace, String ingressClass) {
    return LOGIN.replace("NS", namespace).replace("CLASS", ingressClass);
  }

  /** Secret {@code login}. */
  public static String client(String namespace, String secret) {
    return """
    apiVersion: v1
    kind: Secret
    metadata: {name: login, namespace: %s}
    stringData: {clientID: shop, clientSecret: %s}
    ---
    """
        .formatted(namespace, secret);
  }
}
