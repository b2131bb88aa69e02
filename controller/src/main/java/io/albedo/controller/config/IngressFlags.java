package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.Switch;
import io.albedo.controller.config.value.WholeNumber;
import io.albedo.planner.Options;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which Ingresses are ours, and what is forgiven in them. */
final class IngressFlags {

  private static final String NAMESPACE = "--watch-namespace";
  private static final String SECRETS_LABEL = "--required-secrets-label";

  @Option(
      names = "--ingress-class",
      paramLabel = "NAME",
      description =
          "Value of the annotation kubernetes.io/ingress.class; if empty, Ingresses without any "
              + "class are taken too.")
  String ingressClass = "alb";

  @Option(
      names = NAMESPACE,
      paramLabel = "NAME",
      description = "The only namespace to look at; else all.")
  String namespace = "";

  @Option(
      names = "--tolerate-non-existent-backend-service",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Answer 503 for a Service that does not exist; else it is an error.")
  Switch tolerateService = Switch.ON;

  @Option(
      names = "--tolerate-non-existent-backend-action",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Answer 503 for an action that does not exist; else it is an error.")
  Switch tolerateAction = Switch.ON;

  @Option(
      names = SECRETS_LABEL,
      paramLabel = "KEY=VALUE",
      description = "Label that a Secret must carry to be read.")
  String secretsLabel = "";

  @Option(
      names = "--ingress-max-concurrent-reconciles",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Groups of Ingresses worked on at once.")
  @NotYet(Part.CLUSTER)
  int concurrentGroups = 3;

  void addTo(Options.Builder options) {
    options
        .ingressClass(ingressClass)
        .watchNamespace(given(namespace))
        .tolerateNonExistentBackendService(tolerateService.isOn())
        .tolerateNonExistentBackendAction(tolerateAction.isOn())
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

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
