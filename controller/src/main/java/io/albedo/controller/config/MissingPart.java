package io.albedo.controller.config;

/** A part that there is not, or not yet, though flags are there for it. */
enum MissingPart {
  PROVISIONING("a load balancer that is being provisioned holds nothing up"),
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
