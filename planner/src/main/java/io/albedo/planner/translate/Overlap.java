package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.priority.RuleDraft;
import io.albedo.planner.render.ConditionWords;
import io.albedo.planner.shadow.Shadow;

/**
 * A path that loses requests to one that comes first.
 *
 * @param rule where the path is written
 * @param cause what happens to it, with a place for the path that comes first
 * @param same whether both match the same requests
 */
record Overlap(
    Code code, RuleDraft.Origin rule, RuleDraft.Origin earlier, String cause, boolean same) {

  private static final String NEVER = "; this path never matches";

  /** Two paths do the same to the same requests. */
  static Overlap twin(RuleDraft rule, RuleDraft earlier) {
    return same(
        Code.DUPLICATE_RULE,
        rule,
        earlier,
        "matches the same at %s before and does the same; this path is left out");
  }

  static Overlap of(Shadow shadow) {
    return shadow.extent() == Shadow.Extent.SAME
        ? same(Code.SHADOWED_RULE, shadow.rule(), shadow.earlier(), cause(shadow))
        : of(
            shadow.isWhole() ? Code.SHADOWED_RULE : Code.WILDCARD_HOST_FIRST,
            shadow.rule(),
            shadow.earlier(),
            cause(shadow));
  }

  private static String cause(Shadow shadow) {
    return switch (shadow.extent()) {
      case SAME -> "matches the same at %s before" + NEVER;
      case EVERYTHING -> "answers all requests at %s before" + NEVER;
      case WIDER -> "matches all of this and more at %s before" + match(shadow) + NEVER;
      case PART_OF_HOST ->
          "takes requests for this host at %s before"
              + match(shadow)
              + "; this path only gets what is left";
    };
  }

  /** A path behind a redirect, which LBC leaves out, too. */
  static Overlap behindRedirect(Shadow shadow) {
    return of(
        Code.SHADOWED_RULE,
        shadow.rule(),
        shadow.earlier(),
        "redirects all requests of this path at %s before"
            + match(shadow)
            + "; this path is left out");
  }

  /** A path behind a redirect that does not hide it, but that LBC takes for one that does. */
  static Overlap takenForHidden(RuleDraft rule, RuleDraft redirect) {
    return of(
        Code.SHADOWED_RULE,
        rule,
        redirect,
        "redirects at %s before, by an expression on the host that counts as every host;"
            + " this path is left out");
  }

  private static Overlap same(Code code, RuleDraft rule, RuleDraft earlier, String cause) {
    return new Overlap(code, rule.origin(), earlier.origin(), cause, true);
  }

  private static Overlap of(Code code, RuleDraft rule, RuleDraft earlier, String cause) {
    return new Overlap(code, rule.origin(), earlier.origin(), cause, false);
  }

  private static String match(Shadow shadow) {
    String words = ConditionWords.inBrief(shadow.earlier().conditions()).line();
    return " (" + words.replace("%", "%%") + ")";
  }

  /** The cause, on listeners such as {@code listeners 80, 443}. */
  String message(String listeners) {
    return "on %s, Ingress %s ".formatted(listeners, earlier.ingress())
        + cause.formatted(earlier.field());
  }

  /** To be first helps where the later path asks for less; of two equal ones one is too many. */
  String help() {
    if (same) {
      return Code.DUPLICATE_RULE.help();
    }
    return rule.ingress().equals(earlier.ingress())
        ? code.help()
        : "Give Ingress %s a lower %s than Ingress %s, or remove one of the paths."
            .formatted(rule.ingress(), AnnotationName.GROUP_ORDER.key(), earlier.ingress());
  }
}
