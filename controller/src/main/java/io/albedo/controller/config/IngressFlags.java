package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import io.albedo.planner.options.Options;
import java.util.Optional;
import java.util.stream.Stream;

/** Which Ingresses are ours, and what is forgiven in them. */
final class IngressFlags {

  private static final String NAMESPACE = "--watch-namespace";
  private static final String SECRETS_LABEL = "--required-secrets-label";

  private final Flag<String> ingressClass;
  private final Flag<String> namespace;
  private final Flag<Switch> tolerateService;
  private final Flag<Switch> tolerateAction;
  private final Flag<String> secretsLabel;
  private final Flag<Integer> concurrency;

  IngressFlags(FlagSet flags) {
    ingressClass =
        flags
            .named(
                "--ingress-class",
                "Value of the annotation kubernetes.io/ingress.class; if empty, Ingresses without "
                    + "any class are taken too.")
            .text("NAME", "alb");
    namespace = flags.named(NAMESPACE, "The only namespace to look at; else all.").text("NAME", "");
    tolerateService =
        flags
            .named(
                "--tolerate-non-existent-backend-service",
                "Answer 503 for a Service that does not exist; else it is an error.")
            .onOff(Switch.ON);
    tolerateAction =
        flags
            .named(
                "--tolerate-non-existent-backend-action",
                "Answer 503 for an action that does not exist; else it is an error.")
            .onOff(Switch.ON);
    secretsLabel =
        flags
            .named(SECRETS_LABEL, "Label that a Secret must carry to be read.")
            .text("KEY=VALUE", "");
    concurrency =
        flags
            .named("--ingress-max-concurrent-reconciles", "Groups of Ingresses worked on at once.")
            .number(3);
  }

  int concurrency() {
    return concurrency.value();
  }

  void addTo(Options.Builder options) {
    options
        .ingressClass(ingressClass.value())
        .watchNamespace(given(namespace))
        .tolerateNonExistentBackendService(tolerateService.value().isOn())
        .tolerateNonExistentBackendAction(tolerateAction.value().isOn())
        .requiredSecretsLabel(given(secretsLabel));
  }

  Stream<String> problems() {
    return Stream.concat(
        given(namespace)
            .filter(name -> !KubernetesNames.isNamespace(name))
            .map(name -> NAMESPACE + " is '" + name + "', which is not the name of one namespace")
            .stream(),
        given(secretsLabel)
            .filter(label -> !KubernetesNames.isLabel(label))
            .map(label -> SECRETS_LABEL + " is '" + label + "', which is not a label key=value")
            .stream());
  }

  private static Optional<String> given(Flag<String> flag) {
    return Optional.of(flag.value()).filter(text -> !text.isEmpty());
  }
}
