package io.albedo.controller.config;

/** A part that this release does not have, though flags are there for it. */
enum MissingPart {
  CLUSTER("no connection to a cluster yet"),
  TARGETS("no registration of targets yet"),
  SERVICES("no load balancers for Services"),
  NEVER("deprecated");

  private final String text;

  MissingPart(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
