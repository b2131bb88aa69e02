package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;

/** Webhooks, by which the API server asks before it accepts an object. */
final class WebhookFlags {

  private WebhookFlags() {}

  static void declare(FlagSet flags) {
    declareRules(flags);
    declareServer(flags);
  }

  private static void declareRules(FlagSet flags) {
    flags
        .named(
            "--disable-ingress-class-annotation",
            "Refuse new uses of the annotation kubernetes.io/ingress.class.")
        .notYet(MissingPart.WEBHOOKS)
        .onOff(Switch.OFF);
    flags
        .named(
            "--disable-ingress-group-name-annotation",
            "Refuse new uses of the annotation alb.ingress.kubernetes.io/group.name.")
        .notYet(MissingPart.WEBHOOKS)
        .onOff(Switch.OFF);
    flags
        .named(
            "--enable-pod-readiness-gate-inject",
            "Give pods of labelled namespaces a readiness gate.")
        .notYet(MissingPart.WEBHOOKS)
        .onOff(Switch.ON);
  }

  private static void declareServer(FlagSet flags) {
    flags
        .named("--webhook-bind-port", "Port of the webhook server.")
        .notYet(MissingPart.WEBHOOKS)
        .number(9443);
    flags
        .named("--webhook-cert-dir", "Folder with the server's certificate and key.")
        .notYet(MissingPart.WEBHOOKS)
        .text("DIR", "");
    flags
        .named("--webhook-cert-file", "File in that folder with the certificate.")
        .notYet(MissingPart.WEBHOOKS)
        .text("NAME", "");
    flags
        .named("--webhook-key-file", "File in that folder with the key.")
        .notYet(MissingPart.WEBHOOKS)
        .text("NAME", "");
    flags
        .named(
            "--kube-ca-pem-filepath",
            "Authority whose client certificate callers must show; if not set, none.")
        .notYet(MissingPart.WEBHOOKS)
        .text("FILE", "");
  }
}
