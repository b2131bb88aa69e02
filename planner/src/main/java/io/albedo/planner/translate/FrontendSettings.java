package io.albedo.planner.translate;

import static io.albedo.planner.annotation.AnnotationName.ENABLE_FRONTEND_NLB;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_SCHEME;
import static io.albedo.planner.annotation.AnnotationName.FRONTEND_NLB_TAGS;

import io.albedo.model.alb.Scheme;
import java.util.SortedMap;

/** What members must agree on about the network load balancer in front. */
record FrontendSettings(GroupScope group) {

  private static final Agreement<Boolean> ENABLED =
      Agreement.on(
          ENABLE_FRONTEND_NLB,
          conflict -> conflict.named("conflicting enable frontend NLB values"));

  private static final Agreement<Scheme> SCHEME =
      Agreement.on(
          FRONTEND_NLB_SCHEME,
          conflict ->
              conflict.named(
                  "conflicting scheme: "
                      + GoText.set(conflict.values().stream().map(Scheme::text).toList()),
                  Scheme::text));

  private static final Agreement<SortedMap<String, String>> TAGS =
      Agreement.<SortedMap<String, String>>on(
              FRONTEND_NLB_TAGS,
              conflict ->
                  conflict.named(
                      "conflicting frontend NLB tags: "
                          + GoText.map(conflict.first().value())
                          + " | "
                          + GoText.map(conflict.other().value())))
          .withHarmlessConflict();

  /** Whether there shall be one; members that say nothing do not count. */
  boolean enabled() {
    return ENABLED
        .among(
            group.stated(member -> member.annotations().bool(ENABLE_FRONTEND_NLB)),
            group.findings())
        .orElse(false);
  }

  /** If nobody names one, that of the controller, whatever the load balancer behind it has. */
  Scheme scheme() {
    return SCHEME
        .among(
            group.stated(
                member ->
                    member
                        .annotations()
                        .choice(FRONTEND_NLB_SCHEME, Scheme::of, "unknown scheme: ")),
            group.findings())
        .orElse(group.options().defaultLoadBalancerScheme());
  }

  /** Tags of its own take the place of all others, the controller's defaults included. */
  SortedMap<String, String> tags(SortedMap<String, String> ofGroup) {
    return TAGS.among(
            group.stated(member -> member.annotations().stringMap(FRONTEND_NLB_TAGS)),
            group.findings())
        .orElse(ofGroup);
  }
}
