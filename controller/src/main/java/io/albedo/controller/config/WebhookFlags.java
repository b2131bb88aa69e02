package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import io.albedo.planner.admit.Prohibitions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Webhooks, by which the API server asks before it accepts an object. */
public final class WebhookFlags {

  /** As the library that LBC is built on has it. */
  private static final String USUAL_FOLDER = "/tmp/k8s-webhook-server/serving-certs";

  private static final String USUAL_CERTIFICATE = "tls.crt";
  private static final String USUAL_KEY = "tls.key";

  private final Flag<Switch> disableClassAnnotation;
  private final Flag<Switch> disableGroupName;
  private final Flag<Switch> injectGates;
  private final Flag<Integer> port;
  private final Flag<String> folder;
  private final Flag<String> certificate;
  private final Flag<String> key;
  private final Flag<String> clientAuthority;
  private final Flag<String> secret;
  private final Flag<String> service;
  private final Flag<String> configuration;

  WebhookFlags(FlagSet flags) {
    disableClassAnnotation =
        flags
            .named(
                "--disable-ingress-class-annotation",
                "Refuse new uses of the annotation kubernetes.io/ingress.class.")
            .onOff(Switch.OFF);
    disableGroupName =
        flags
            .named(
                "--disable-ingress-group-name-annotation",
                "Refuse new uses of the annotation alb.ingress.kubernetes.io/group.name.")
            .onOff(Switch.OFF);
    injectGates =
        flags
            .named(
                "--enable-pod-readiness-gate-inject",
                "Give pods of labelled namespaces a readiness gate.")
            .onOff(Switch.ON);
    port = flags.named("--webhook-bind-port", "Port of the webhook server.").number(9443);
    folder =
        flags
            .named(
                "--webhook-cert-dir",
                "Folder with the server's certificate and key; if not set, " + USUAL_FOLDER + ".")
            .text("DIR", "");
    certificate =
        flags
            .named("--webhook-cert-file", "File in that folder with the certificate; else tls.crt.")
            .text("NAME", "");
    key =
        flags
            .named("--webhook-key-file", "File in that folder with the key; else tls.key.")
            .text("NAME", "");
    clientAuthority =
        flags
            .named(
                "--kube-ca-pem-filepath",
                "Authority whose client certificate callers must show; if not set, none.")
            .text("FILE", "");
    secret =
        flags
            .named(
                "--webhook-secret",
                "Secret of the controller's namespace in which to keep a certificate of its own"
                    + " making, instead of files.")
            .text("NAME", "");
    service =
        flags
            .named("--webhook-service", "Service for which that certificate is made.")
            .text("NAME", "aws-load-balancer-webhook-service");
    configuration =
        flags
            .named(
                "--webhook-configuration",
                "Validating and mutating webhook configuration that is told to trust it.")
            .text("NAME", "aws-load-balancer-webhook");
  }

  /** What is refused beside what is wrong. */
  public Prohibitions prohibitions() {
    return new Prohibitions(disableClassAnnotation.value().isOn(), disableGroupName.value().isOn());
  }

  public boolean injectsGates() {
    return injectGates.value().isOn();
  }

  public int port() {
    return port.value();
  }

  public Path certificate() {
    return folder().resolve(filled(certificate).orElse(USUAL_CERTIFICATE));
  }

  public Path key() {
    return folder().resolve(filled(key).orElse(USUAL_KEY));
  }

  private Path folder() {
    return Path.of(filled(folder).orElse(USUAL_FOLDER));
  }

  public Optional<Path> clientAuthority() {
    return filled(clientAuthority).map(Path::of);
  }

  /** Where a certificate of our own making is kept; absent if files hold one. */
  public Optional<String> secret() {
    return filled(secret);
  }

  public String service() {
    return service.value();
  }

  public String configuration() {
    return configuration.value();
  }

  private static Optional<String> filled(Flag<String> flag) {
    return Optional.of(flag.value()).filter(Predicate.not(String::isEmpty));
  }
}
