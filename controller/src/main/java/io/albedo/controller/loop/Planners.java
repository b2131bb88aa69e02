package io.albedo.controller.loop;

import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.util.List;

/**
 * The planner for a pass. What is left of Ingresses that are gone is removed only if the whole
 * cluster could be read: of a file that is broken nobody knows what stands in it.
 */
public final class Planners {

  private final Planner asWished;
  private final Planner keepingOrphans;

  public Planners(Options options) {
    this.asWished = new Planner(options);
    this.keepingOrphans = new Planner(Options.builder().from(options).removeOrphans(false).build());
  }

  Planner plannerFor(List<Diagnostic> inputDiagnostics) {
    return inputDiagnostics.stream().anyMatch(Diagnostic::isError) ? keepingOrphans : asWished;
  }
}
