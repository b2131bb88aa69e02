package io.albedo.controller.config;

/** A part that this release does not have, though flags are there for it. */
enum MissingPart {
  CLUSTER("no connection to a cluster yet"),
  TARGETS("no registration of targets yet"),
  WEBHOOKS("no webhooks yet"),
  SERVICES("no load balancers for Services"),
  SERVING("no metrics and probes yet"),
  LOGS("no log to set yet"),
  NEVER("deprecated");

  private final String text;

  MissingPart(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
