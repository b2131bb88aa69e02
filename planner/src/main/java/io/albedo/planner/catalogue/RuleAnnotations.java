package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.ACTIONS;
import static io.albedo.planner.annotation.AnnotationName.CONDITIONS;
import static io.albedo.planner.annotation.AnnotationName.TRANSFORMS;
import static io.albedo.planner.annotation.AnnotationName.USE_REGEX_PATH_MATCH;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.catalogue.ValueType.Flag;
import java.util.List;

/** Annotations about which requests a rule takes and what it does with them. */
final class RuleAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(ACTIONS, ValueTypes.JSON_OBJECT, MergeRule.OWN)
              .member(new FamilyMember("<service>", "to-docs"))
              .defaultValue(described("answer 503"))
              .since("v2.0")
              .example(
                  "{\"type\":\"redirect\",\"redirectConfig\":{\"host\":\"docs.example.com\",\"statusCode\":\"HTTP_302\"}}")
              .meaning(
                  "What is done with requests to a backend whose service has this name and the port"
                      + " name `use-annotation`: `forward` to one or several target groups with"
                      + " weights, `redirect`, or `fixed-response`.")
              .build(),
          AnnotationFacts.of(CONDITIONS, ValueTypes.JSON_LIST, MergeRule.OWN)
              .member(new FamilyMember("<service>", "web"))
              .since("v2.0")
              .example(
                  "[{\"field\":\"http-header\",\"httpHeaderConfig\":{\"httpHeaderName\":\"X-Stage\",\"values\":[\"test\"]}}]")
              .meaning(
                  "What requests must be like besides host and path, for every path of the Ingress"
                      + " to this service: `host-header`, `path-pattern`, `http-header`,"
                      + " `http-request-method`, `query-string` and `source-ip`. Values for host"
                      + " and path are added to those of the rule.")
              .build(),
          AnnotationFacts.of(TRANSFORMS, ValueTypes.JSON_LIST, MergeRule.OWN)
              .member(new FamilyMember("<service>", "web"))
              .since("v2.15")
              .example(
                  "[{\"type\":\"url-rewrite\",\"urlRewriteConfig\":{\"rewrites\":[{\"regex\":\"^/shop/(.*)$\",\"replace\":\"/$1\"}]}}]")
              .meaning(
                  "How requests are rewritten before they are passed on, for every path of the"
                      + " Ingress to this service: `url-rewrite` and `host-header-rewrite`.")
              .build(),
          AnnotationFacts.of(USE_REGEX_PATH_MATCH, new Flag(), MergeRule.OWN)
              .defaultValue(literal("false"))
              .since("v2.15")
              .example("true")
              .meaning(
                  "Whether paths of type `ImplementationSpecific` are regular expressions, without"
                      + " the slash they begin with. It is read only where there is such a path.")
              .build());

  private RuleAnnotations() {}
}
