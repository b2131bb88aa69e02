package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.NearestName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for settings of a member that would be passed over in silence: unknown annotations, and
 * known ones that cannot be honoured yet.
 */
final class SettingsCheck {

  private static final Set<AnnotationName> NOT_YET =
      EnumSet.of(
          AnnotationName.CREATE_ACM_CERT,
          AnnotationName.ENABLE_FRONTEND_NLB,
          AnnotationName.WAFV2_ACL_NAME,
          AnnotationName.WAFV2_ACL_ARN,
          AnnotationName.WAF_ACL_ID,
          AnnotationName.WEB_ACL_ID,
          AnnotationName.SHIELD_ADVANCED_PROTECTION);

  private static final List<String> KNOWN =
      Arrays.stream(AnnotationName.values()).map(AnnotationName::key).toList();

  private SettingsCheck() {}

  static void check(MemberScope member) {
    member.ingress().annotations().tailMap(AnnotationName.PREFIX).keySet().stream()
        .takeWhile(key -> key.startsWith(AnnotationName.PREFIX))
        .forEach(key -> check(member, key));
  }

  private static void check(MemberScope member, String key) {
    Optional<AnnotationName> name = AnnotationName.of(key);
    if (name.isEmpty()) {
      warn(member, key);
    } else if (NOT_YET.contains(name.get())) {
      member
          .findings()
          .add(
              Code.NOT_SUPPORTED_YET,
              AnnotationReader.field(key),
              "annotation " + key + " is not supported yet");
    }
  }

  private static void warn(MemberScope member, String key) {
    Diagnostic warning =
        Diagnostic.of(
            Code.UNKNOWN_ANNOTATION,
            member.findings().subject(),
            AnnotationReader.field(key),
            "nobody knows annotation " + key + ", so it has no effect");
    member
        .findings()
        .add(
            NearestName.of(key, KNOWN)
                .map(nearest -> warning.withHelp("Did you mean " + nearest + "?"))
                .orElse(warning));
  }
}
