package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.Switch;
import io.albedo.controller.config.value.WholeNumber;
import picocli.CommandLine.Option;

/** Webhooks, by which the API server asks before it accepts an object. */
final class WebhookFlags {

  @Option(
      names = "--disable-ingress-class-annotation",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Refuse new uses of the annotation kubernetes.io/ingress.class.")
  @NotYet(Part.WEBHOOKS)
  Switch withoutClassAnnotation = Switch.OFF;

  @Option(
      names = "--disable-ingress-group-name-annotation",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Refuse new uses of the annotation alb.ingress.kubernetes.io/group.name.")
  @NotYet(Part.WEBHOOKS)
  Switch withoutGroupAnnotation = Switch.OFF;

  @Option(
      names = "--enable-pod-readiness-gate-inject",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Give pods of labelled namespaces a readiness gate.")
  @NotYet(Part.WEBHOOKS)
  Switch readinessGates = Switch.ON;

  @Option(
      names = "--webhook-bind-port",
      paramLabel = "PORT",
      converter = WholeNumber.class,
      description = "Port of the webhook server.")
  @NotYet(Part.WEBHOOKS)
  int port = 9443;

  @Option(
      names = "--webhook-cert-dir",
      paramLabel = "DIR",
      description = "Folder with the server's certificate and key.")
  @NotYet(Part.WEBHOOKS)
  String certificateFolder = "";

  @Option(
      names = "--webhook-cert-file",
      paramLabel = "NAME",
      description = "File in that folder with the certificate.")
  @NotYet(Part.WEBHOOKS)
  String certificateFile = "";

  @Option(
      names = "--webhook-key-file",
      paramLabel = "NAME",
      description = "File in that folder with the key.")
  @NotYet(Part.WEBHOOKS)
  String keyFile = "";

  @Option(
      names = "--kube-ca-pem-filepath",
      paramLabel = "FILE",
      description = "Authority whose client certificate callers must show; if not set, none.")
  @NotYet(Part.WEBHOOKS)
  String callerAuthority = "";
}
