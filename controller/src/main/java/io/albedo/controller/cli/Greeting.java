package io.albedo.controller.cli;

import io.albedo.controller.release.Release;
import java.io.PrintWriter;

/** The first lines of a run: what is running. */
final class Greeting {

  private static final String RULE = "-".repeat(72);

  private Greeting() {}

  static void print(PrintWriter out) {
    Release release = Release.running();
    out.println(RULE);
    out.println("Albedo ALB Ingress controller");
    out.println("  Release:    " + release.version());
    out.println("  Build:      " + release.build());
    out.println(RULE);
    out.flush();
  }
}
