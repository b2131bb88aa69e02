package io.albedo.controller.loop;

import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.plan.OperationResult;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Operations and findings as lines of a log. */
public record OperationLog(Logger log) {

  /** How an operation ended. */
  public void tell(OperationOutcome outcome) {
    String title = outcome.operation().title();
    String api = outcome.operation().call().api();
    switch (outcome.result()) {
      case OperationResult.Applied applied -> log.info("done: {} ({})", title, api);
      case OperationResult.Failed(var failure) ->
          log.warn("failed: {} ({}): {}, {}", title, api, failure.code(), failure.message());
      case OperationResult.Unknown(String why) ->
          log.warn("fate unknown: {} ({}): {}", title, api, why);
      case OperationResult.Skipped(var because) ->
          log.info("skipped: {} ({}), it needs {}", title, api, because);
    }
  }

  public void tell(Diagnostic finding) {
    log.atLevel(finding.severity() == Severity.INFO ? Level.INFO : Level.WARN)
        .log(
            "{} {}{}: {}. {}",
            finding.code().code(),
            finding.subject().text(),
            finding.field().isEmpty() ? "" : " " + finding.field(),
            finding.message(),
            finding.help());
  }
}
