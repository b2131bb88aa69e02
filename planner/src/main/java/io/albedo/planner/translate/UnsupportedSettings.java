package io.albedo.planner.translate;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rejects settings that would have an effect in LBC and cannot be honoured yet: a stack without it
 * would be the wrong one.
 */
final class UnsupportedSettings {

  private final Options options;
  private final MemberScope member;

  private UnsupportedSettings(Options options, MemberScope member) {
    this.options = options;
    this.member = member;
  }

  static void check(Options options, MemberScope member) {
    new UnsupportedSettings(options, member).check();
  }

  private void check() {
    member
        .annotations()
        .bool(AnnotationName.SHIELD_ADVANCED_PROTECTION)
        .ifPresent(any -> reject(AnnotationName.SHIELD_ADVANCED_PROTECTION));
    checkWebAcls();
    checkCertificates();
  }

  /** An empty ARN takes a web ACL away, and so is an effect; empty names and ids are none. */
  private void checkWebAcls() {
    checkParam("wafv2AclName", IngressClassParams::wafv2AclName);
    checkParam("wafv2AclArn", IngressClassParams::wafv2AclArn);
    rejectIfPresent(
        AnnotationName.WAFV2_ACL_NAME,
        member.annotations().nonEmpty(AnnotationName.WAFV2_ACL_NAME));
    rejectIfPresent(
        AnnotationName.WAFV2_ACL_ARN, member.annotations().text(AnnotationName.WAFV2_ACL_ARN));
    rejectIfPresent(
        AnnotationName.WAF_ACL_ID, member.annotations().nonEmpty(AnnotationName.WAF_ACL_ID));
    if (member.annotations().text(AnnotationName.WAF_ACL_ID).isEmpty()) {
      rejectIfPresent(
          AnnotationName.WEB_ACL_ID, member.annotations().nonEmpty(AnnotationName.WEB_ACL_ID));
    }
  }

  /** What cannot be read counts as false, here and in LBC. */
  private void checkCertificates() {
    boolean wanted =
        options.isOn(FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT)
            && member
                .annotations()
                .text(AnnotationName.CREATE_ACM_CERT)
                .map(raw -> ScalarParser.bool(AnnotationName.CREATE_ACM_CERT.key(), raw))
                .flatMap(Parsed::toOptional)
                .orElse(false);
    if (wanted) {
      reject(AnnotationName.CREATE_ACM_CERT);
    }
  }

  private void checkParam(String name, Function<IngressClassParams, Optional<String>> field) {
    member
        .param(field)
        .filter(value -> !value.isEmpty())
        .ifPresent(value -> reject("spec." + name, "IngressClassParams field " + name));
  }

  private void rejectIfPresent(AnnotationName name, Optional<String> value) {
    value.ifPresent(present -> reject(name));
  }

  private void reject(AnnotationName name) {
    reject(AnnotationReader.field(name), "annotation " + name.key());
  }

  private void reject(String field, String what) {
    member.findings().add(Code.NOT_SUPPORTED_YET, field, what + " is not supported yet");
  }
}
