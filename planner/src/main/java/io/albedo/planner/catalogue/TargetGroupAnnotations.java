package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.BACKEND_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.BACKEND_PROTOCOL_VERSION;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_INTERVAL_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PATH;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PORT;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_PROTOCOL;
import static io.albedo.planner.annotation.AnnotationName.HEALTHCHECK_TIMEOUT_SECONDS;
import static io.albedo.planner.annotation.AnnotationName.HEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.annotation.AnnotationName.MULTI_CLUSTER_TARGET_GROUP;
import static io.albedo.planner.annotation.AnnotationName.SUCCESS_CODES;
import static io.albedo.planner.annotation.AnnotationName.TARGET_CONTROL_PORT;
import static io.albedo.planner.annotation.AnnotationName.TARGET_GROUP_ATTRIBUTES;
import static io.albedo.planner.annotation.AnnotationName.TARGET_NODE_LABELS;
import static io.albedo.planner.annotation.AnnotationName.TARGET_TYPE;
import static io.albedo.planner.annotation.AnnotationName.UNHEALTHY_THRESHOLD_COUNT;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.flag;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.ValueType.CheckPort;
import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;

/** Annotations about Services: how they are reached and checked. */
final class TargetGroupAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          serviceFirst(TARGET_TYPE, ValueTypes.choice("instance", "ip"))
              .classField("targetType")
              .defaultValue(flag("--default-target-type", "instance"))
              .since("v2.0")
              .example("ip")
              .meaning(
                  "Whether requests go to a port of the nodes or straight to pods. With `instance`"
                      + " the Service must be a NodePort or LoadBalancer.")
              .build(),
          serviceFirst(BACKEND_PROTOCOL, ValueTypes.HTTP_OR_HTTPS)
              .defaultValue(literal("HTTP"))
              .since("v2.0")
              .example("HTTPS")
              .meaning(
                  "How the load balancer speaks to targets. Their certificates are not checked.")
              .build(),
          serviceFirst(BACKEND_PROTOCOL_VERSION, ValueTypes.choice("HTTP1", "HTTP2", "GRPC"))
              .defaultValue(literal("HTTP1"))
              .since("v2.1")
              .example("HTTP2")
              .meaning("The version of HTTP that targets speak, or gRPC.")
              .build(),
          serviceFirst(TARGET_GROUP_ATTRIBUTES, new TextMap("attributes"))
              .since("v2.0")
              .example("deregistration_delay.timeout_seconds=30")
              .meaning(
                  "Attributes of the target group, by their names in the AWS API. The map of a"
                      + " Service takes the place of the one of the Ingress as a whole.")
              .build(),
          serviceFirst(HEALTHCHECK_PORT, new CheckPort(true))
              .defaultValue(literal("traffic-port"))
              .since("v2.0")
              .example("9090")
              .meaning("The port that health checks go to. A name is one of the Service's ports.")
              .build(),
          serviceFirst(HEALTHCHECK_PROTOCOL, ValueTypes.HTTP_OR_HTTPS)
              .defaultValue(described("that of `backend-protocol`"))
              .since("v2.0")
              .example("HTTPS")
              .meaning("How targets are checked.")
              .build(),
          serviceFirst(HEALTHCHECK_PATH, ValueTypes.TEXT)
              .defaultValue(described("`/`; for gRPC `/AWS.ALB/healthcheck`"))
              .since("v2.0")
              .example("/healthz")
              .meaning("The path, or the gRPC method, that is asked.")
              .build(),
          serviceFirst(HEALTHCHECK_INTERVAL_SECONDS, ValueTypes.SECONDS)
              .defaultValue(literal("15"))
              .since("v2.0")
              .example("30")
              .meaning("The time between two checks of a target. AWS takes 5 to 300.")
              .build(),
          serviceFirst(HEALTHCHECK_TIMEOUT_SECONDS, ValueTypes.SECONDS)
              .defaultValue(literal("5"))
              .since("v2.0")
              .example("10")
              .meaning("How long a check waits for an answer. AWS takes 2 to 120.")
              .build(),
          serviceFirst(HEALTHY_THRESHOLD_COUNT, ValueTypes.INTEGER)
              .defaultValue(literal("2"))
              .since("v2.0")
              .example("3")
              .meaning("How many good checks in a row make a target healthy. AWS takes 2 to 10.")
              .build(),
          serviceFirst(UNHEALTHY_THRESHOLD_COUNT, ValueTypes.INTEGER)
              .defaultValue(literal("2"))
              .since("v2.0")
              .example("3")
              .meaning("How many bad checks in a row make a target unhealthy. AWS takes 2 to 10.")
              .build(),
          serviceFirst(SUCCESS_CODES, ValueTypes.text("text; codes, lists and ranges of them"))
              .defaultValue(described("`200`; for gRPC `12`"))
              .since("v2.0")
              .example("200-299")
              .meaning("Which HTTP or gRPC status codes are a good answer to a check.")
              .build(),
          serviceFirst(TARGET_NODE_LABELS, new TextMap("node labels"))
              .since("v2.2")
              .example("pool=web")
              .meaning(
                  "Which nodes are targets: those with all of these labels. It counts for target"
                      + " type `instance` only.")
              .build(),
          serviceFirst(TARGET_CONTROL_PORT, ValueTypes.INTEGER)
              .member(new FamilyMember("<service>.<port>", "web.80"))
              .since("v2.16")
              .example("3000")
              .meaning(
                  "The port at which targets tell the load balancer how many requests they can"
                      + " take. The key holds the port of the backend as it is written there,"
                      + " number or name; target type `instance` excludes it.")
              .build(),
          AnnotationFacts.of(MULTI_CLUSTER_TARGET_GROUP, new Flag(), MergeRule.EITHER)
              .place(Place.INGRESS_AND_SERVICE)
              .defaultValue(literal("false"))
              .since("v2.10")
              .example("true")
              .meaning(
                  "Whether other clusters register targets in the target group, too, so that only"
                      + " targets of this cluster are ever taken out of it.")
              .build());

  private static AnnotationFacts.Builder serviceFirst(AnnotationName name, ValueType type) {
    AnnotationFacts.Builder builder = AnnotationFacts.of(name, type, MergeRule.SERVICE_FIRST);
    builder.place(Place.INGRESS_AND_SERVICE);
    return builder;
  }

  private TargetGroupAnnotations() {}
}
