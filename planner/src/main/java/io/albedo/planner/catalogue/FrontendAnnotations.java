package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.ENABLE_FRONTEND_NLB;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_ATTRIBUTES;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_EIP_ALLOCATIONS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PATH;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PORT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_LISTENER_PORT_MAPPING;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_SCHEME;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_SECURITY_GROUPS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_SUBNETS;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_TAGS;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.flag;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.ValueType.CheckPort;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.TextList;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;

/** Annotations about a network load balancer in front of the load balancer. */
final class FrontendAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(ENABLE_FRONTEND_NLB, new Flag(), MergeRule.AGREE)
              .defaultValue(literal("false"))
              .since("v2.13")
              .example("true")
              .meaning(
                  "Whether a network load balancer stands in front, so that clients have fixed"
                      + " addresses. Without it the other `frontend-nlb-*` have no effect.")
              .build(),
          AnnotationFacts.of(FRONTEND_NLB_SCHEME, ValueTypes.SCHEME, MergeRule.AGREE)
              .defaultValue(flag("--default-load-balancer-scheme", "internal"))
              .since("v2.13")
              .example("internet-facing")
              .meaning("Its scheme, whatever that of the load balancer behind it is.")
              .build(),
          AnnotationFacts.of(
                  FRONTEND_NLB_SUBNETS, new TextList("subnet ids or `Name` tags"), MergeRule.AGREE)
              .defaultValue(described("those found by their tags"))
              .since("v2.13")
              .example("subnet-0a1b2c3d4e5f60718")
              .meaning("Its subnets, one or more. The order does not matter between members.")
              .build(),
          AnnotationFacts.of(
                  FRONTEND_NLB_SECURITY_GROUPS,
                  new TextList("security group ids or `Name` tags"),
                  MergeRule.AGREE)
              .defaultValue(described("those of the load balancer behind it"))
              .since("v2.13")
              .example("sg-0a1b2c3d4e5f60718")
              .meaning("Its security groups. The order matters between members.")
              .build(),
          AnnotationFacts.of(
                  FRONTEND_NLB_LISTENER_PORT_MAPPING,
                  new TextMap("its ports, 1 to 65535, to ports of the load balancer"),
                  MergeRule.JOIN)
              .defaultValue(described("each port of the Ingress to itself"))
              .since("v2.13")
              .example("443=443")
              .meaning(
                  "Which of its ports leads to which port of the load balancer behind it. Pairs to"
                      + " a port that the Ingress does not listen on are left out; members must"
                      + " lead the same port to the same one.")
              .build(),
          AnnotationFacts.of(
                  FRONTEND_NLB_EIP_ALLOCATIONS,
                  new TextList("Elastic IP allocation ids"),
                  MergeRule.AGREE)
              .since("v2.14")
              .example("eipalloc-0a1b2c3d4e5f60718,eipalloc-18076f5e4d3c2b1a0")
              .meaning(
                  "Its fixed addresses, one for each subnet, in their order. It must be"
                      + " internet-facing.")
              .build(),
          AnnotationFacts.of(
                  FRONTEND_NLB_ATTRIBUTES, new TextMap("attributes"), MergeRule.FIRST_AND_LATER)
              .since("v3.1")
              .example("dns_record.client_routing_policy=availability_zone_affinity")
              .meaning("Its attributes, by their names in the AWS API.")
              .build(),
          AnnotationFacts.of(FRONTEND_NLB_TAGS, new TextMap("tags"), MergeRule.AGREE)
              .defaultValue(described("those of the load balancer behind it"))
              .since("v2.14")
              .example("team=shop")
              .meaning("Its tags, which take the place of all others, `--default-tags` included.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_PORT, new CheckPort(false))
              .defaultValue(literal("traffic-port"))
              .example("8080")
              .meaning("The port at which it checks the load balancer behind it.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_PROTOCOL, ValueTypes.HTTP_OR_HTTPS)
              .defaultValue(literal("HTTP"))
              .example("HTTPS")
              .meaning("How it checks the load balancer behind it.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_PATH, ValueTypes.TEXT)
              .defaultValue(literal("/"))
              .example("/healthz")
              .meaning("The path that is asked.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_INTERVAL_SECONDS, ValueTypes.SECONDS)
              .defaultValue(literal("15"))
              .example("30")
              .meaning("The time between two checks.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_TIMEOUT_SECONDS, ValueTypes.SECONDS)
              .defaultValue(literal("5"))
              .example("10")
              .meaning("How long a check waits for an answer.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_HEALTHY_THRESHOLD_COUNT, ValueTypes.INTEGER)
              .defaultValue(literal("2"))
              .example("3")
              .meaning("How many good checks in a row it takes.")
              .build(),
          check(FRONTEND_NLB_HEALTHCHECK_UNHEALTHY_THRESHOLD_COUNT, ValueTypes.INTEGER)
              .defaultValue(literal("2"))
              .example("3")
              .meaning("How many bad checks in a row it takes.")
              .build(),
          check(
                  FRONTEND_NLB_HEALTHCHECK_SUCCESS_CODES,
                  ValueTypes.text("text; codes, lists and ranges of them"))
              .defaultValue(literal("200"))
              .example("200-399")
              .meaning(
                  "Which HTTP status codes are a good answer. Two members on a port never agree,"
                      + " not even on equal values, so only one may have it.")
              .build());

  private static AnnotationFacts.Builder check(AnnotationName name, ValueType type) {
    AnnotationFacts.Builder builder = AnnotationFacts.of(name, type, MergeRule.AGREE_ON_PORT);
    builder.since("v2.13");
    return builder;
  }

  private FrontendAnnotations() {}
}
