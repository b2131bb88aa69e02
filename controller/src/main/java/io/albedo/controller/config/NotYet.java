package io.albedo.controller.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A flag that is accepted and checked, but changes nothing in this release. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface NotYet {

  /** The part of Albedo that would look at the flag, and is not there yet. */
  Part value();

  /** Parts that this release does not have. */
  enum Part {
    AWS("no calls to AWS yet"),
    CLUSTER("no connection to a cluster yet"),
    TARGETS("no registration of targets yet"),
    CERTIFICATES("no certificates made yet"),
    WEBHOOKS("no webhooks yet"),
    SERVICES("no load balancers for Services"),
    SERVING("no metrics and probes yet"),
    LOGS("no log to set yet"),
    NEVER("deprecated");

    private final String text;

    Part(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
