package io.albedo.k8s.watch;

import io.albedo.k8s.client.ApiTrouble;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say of an API server that does not tell what there is of a kind. */
record TroubleReport(ServedKind kind, Optional<ObjectName> name) {

  private static final Pattern REFUSED_VERB = Pattern.compile("cannot (\\w+) resource");

  Diagnostic of(ApiTrouble trouble) {
    return switch (trouble.cause()) {
      case FORBIDDEN -> forbidden(trouble);
      case NOT_FOUND -> missing();
      case UNREADABLE -> finding(Code.UNREADABLE_ANSWER, trouble.text());
      case AWAY, UNAUTHORIZED, UNTRUSTED -> finding(Code.API_SERVER_AWAY, trouble.text());
    };
  }

  private Diagnostic forbidden(ApiTrouble trouble) {
    Matcher said = REFUSED_VERB.matcher(trouble.text());
    String verb = said.find() ? said.group(1) : "list and watch";
    return finding(
            Code.API_FORBIDDEN, "may not %s %s: %s".formatted(verb, resource(), trouble.text()))
        .withHelp(
            "Add to the controller's ClusterRole: apiGroups [\"%s\"], resources [\"%s\"], verbs [get, list, watch]."
                .formatted(kind.group(), kind.plural()));
  }

  private Diagnostic missing() {
    Diagnostic finding =
        finding(
            Code.MISSING_DEFINITION,
            "the API server does not know %s in version %s".formatted(resource(), kind.version()));
    return kind.isCustom()
        ? finding.withHelp(
            "kubectl apply -f %s.yaml, which is in folder crds of the Helm chart."
                .formatted(kind.plural()))
        : finding.withHelp("Use a version of Kubernetes that has this kind, 1.22 or later.");
  }

  private String resource() {
    return kind.group().isEmpty() ? kind.plural() : kind.plural() + "." + kind.group();
  }

  private Diagnostic finding(Code code, String message) {
    Subject subject =
        name.map(n -> new Subject(kind.text(), n.text()))
            .orElseGet(() -> new Subject("Kind", kind.text()));
    return Diagnostic.of(code, subject, "", message);
  }
}
