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
 * @param cause what happens to it
 * @param same whether both match the same requests
 */
record Overlap(
    Code code, RuleDraft.Origin rule, RuleDraft.Origin earlier, Cause cause, boolean same) {

  /**
   * What happens to a path, around the words that say where the one that comes first stands.
   *
   * @param deed what that does
   */
  private record Cause(String deed, String consequence) {
    String text(String field) {
      return deed + " at " + field + " before" + consequence;
    }
  }

  private static final String NEVER = "; this path never matches";

  /** Two paths do the same to the same requests. */
  static Overlap twin(RuleDraft rule, RuleDraft earlier) {
    return same(
        Code.DUPLICATE_RULE,
        rule,
        earlier,
        new Cause("matches the same", " and does the same; this path is left out"));
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

  private static Cause cause(Shadow shadow) {
    return switch (shadow.extent()) {
      case SAME -> new Cause("matches the same", NEVER);
      case EVERYTHING -> new Cause("answers all requests", NEVER);
      case WIDER -> new Cause("matches all of this and more", match(shadow) + NEVER);
      case PART_OF_HOST ->
          new Cause(
              "takes requests for this host", match(shadow) + "; this path only gets what is left");
    };
  }

  /** A path behind a redirect, which LBC leaves out, too. */
  static Overlap behindRedirect(Shadow shadow) {
    return of(
        Code.SHADOWED_RULE,
        shadow.rule(),
        shadow.earlier(),
        new Cause(
            "redirects all requests of this path", match(shadow) + "; this path is left out"));
  }

  /** A path behind a redirect that does not hide it, but that LBC takes for one that does. */
  static Overlap takenForHidden(RuleDraft rule, RuleDraft redirect) {
    return of(
        Code.SHADOWED_RULE,
        rule,
        redirect,
        new Cause(
            "redirects",
            ", by an expression on the host that counts as every host; this path is left out"));
  }

  private static Overlap same(Code code, RuleDraft rule, RuleDraft earlier, Cause cause) {
    return new Overlap(code, rule.origin(), earlier.origin(), cause, true);
  }

  private static Overlap of(Code code, RuleDraft rule, RuleDraft earlier, Cause cause) {
    return new Overlap(code, rule.origin(), earlier.origin(), cause, false);
  }

  private static String match(Shadow shadow) {
    return " (" + ConditionWords.inBrief(shadow.earlier().conditions()).line() + ")";
  }

  /** The cause, on listeners such as {@code listeners 80, 443}. */
  String message(String listeners) {
    return "on " + listeners + ", Ingress " + earlier.ingress() + " " + cause.text(earlier.field());
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
