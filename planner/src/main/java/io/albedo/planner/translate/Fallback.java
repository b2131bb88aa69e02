package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import java.util.Optional;

/** The answer of a backend that does not exist: 503, as long as the controller tolerates it. */
final class Fallback {

  private Fallback() {}

  static ActionPlan to(String body) {
    return new ActionPlan.Ready(
        new Action.FixedResponse("503", Optional.of("text/plain"), Optional.of(body)));
  }

  static void report(
      MemberScope member, Code code, String field, String problem, boolean tolerated) {
    Findings findings = member.findings();
    if (tolerated) {
      findings.add(
          Diagnostic.of(code, findings.subject(), field, problem)
              .withHelp(code.help() + " Until then the rule answers 503."));
    } else {
      Subject subject = findings.subject();
      findings.add(new Diagnostic(code, Severity.ERROR, subject, field, problem, code.help()));
    }
  }
}
