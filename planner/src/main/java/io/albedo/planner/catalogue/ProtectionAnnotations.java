package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.SHIELD_ADVANCED_PROTECTION;
import static io.albedo.planner.annotation.AnnotationName.WAFV2_ACL_ARN;
import static io.albedo.planner.annotation.AnnotationName.WAFV2_ACL_NAME;
import static io.albedo.planner.annotation.AnnotationName.WAF_ACL_ID;
import static io.albedo.planner.annotation.AnnotationName.WEB_ACL_ID;
import static io.albedo.planner.catalogue.DefaultValue.described;

import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.Text;
import java.util.List;

/** Annotations about what protects the load balancer. */
final class ProtectionAnnotations {

  private static final Text OR_NONE = ValueTypes.text("text, or `none`");
  private static final DefaultValue LEFT_ALONE = described("what is there is left alone");

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(WAFV2_ACL_NAME, OR_NONE, MergeRule.AGREE)
              .classField("wafv2AclName")
              .defaultValue(LEFT_ALONE)
              .since("v2.14")
              .example("shop-acl")
              .meaning(
                  "The WAF web ACL of the load balancer, by its name; `none` takes away the one"
                      + " that is there. As soon as one member gives a name, no ARN counts.")
              .build(),
          AnnotationFacts.of(WAFV2_ACL_ARN, OR_NONE, MergeRule.AGREE)
              .classField("wafv2AclArn")
              .defaultValue(LEFT_ALONE)
              .since("v2.0")
              .example(
                  "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
              .meaning(
                  "The WAF web ACL of the load balancer, by its ARN; `none` or an empty value takes"
                      + " away the one that is there.")
              .build(),
          AnnotationFacts.of(WAF_ACL_ID, OR_NONE, MergeRule.AGREE)
              .defaultValue(LEFT_ALONE)
              .since("v2.0")
              .example("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
              .meaning(
                  "The web ACL of WAF Classic; `none` takes away the one that is there, an empty"
                      + " value says nothing.")
              .build(),
          AnnotationFacts.of(WEB_ACL_ID, OR_NONE, MergeRule.AGREE)
              .defaultValue(LEFT_ALONE)
              .example("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
              .meaning("An older spelling of `waf-acl-id`, read where that is absent.")
              .build(),
          AnnotationFacts.of(SHIELD_ADVANCED_PROTECTION, new Flag(), MergeRule.AGREE)
              .defaultValue(LEFT_ALONE)
              .since("v2.0")
              .example("true")
              .meaning(
                  "Whether Shield Advanced protects the load balancer; `false` takes away a"
                      + " protection that a controller made.")
              .build());

  private ProtectionAnnotations() {}
}
