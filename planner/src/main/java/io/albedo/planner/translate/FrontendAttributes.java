package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attributes of the network load balancer in front: those of the first member that names any.
 * All members behind it must name the same; that includes those that name none.
 */
record FrontendAttributes(GroupScope group) {

  private static final AnnotationName NAME = AnnotationName.FRONTEND_NLB_ATTRIBUTES;
  private static final String ROUTING = "dns_record.client_routing_policy";

  private static final List<String> POLICIES =
      List.of(
          "any_availability_zone",
          "partial_availability_zone_affinity",
          "availability_zone_affinity");

  private static final Agreement<Named> SAME =
      Agreement.<Named>on(
              NAME,
              conflict ->
                  conflict.named(
                      "conflicting frontend NLB attributes: "
                          + conflict.first().value()
                          + " | "
                          + conflict.other().value()))
          .withHarmlessConflict();

  /** What a member names; absent is not the same as empty. */
  private record Named(Optional<SortedMap<String, String>> attributes) {
    @Override
    public String toString() {
      return GoText.map(attributes.orElseGet(TreeMap::new));
    }
  }

  SortedMap<String, String> choose() {
    List<Stated<Named>> fromFirst =
        group.stated(member -> Optional.of(new Named(read(member)))).stream()
            .dropWhile(stated -> stated.value().attributes().isEmpty())
            .toList();
    return SAME.among(fromFirst, group.findings())
        .flatMap(Named::attributes)
        .orElseGet(TreeMap::new);
  }

  private static Optional<SortedMap<String, String>> read(MemberScope member) {
    Optional<SortedMap<String, String>> attributes = member.annotations().stringMap(NAME);
    attributes
        .map(map -> map.get(ROUTING))
        .filter(policy -> !POLICIES.contains(policy))
        .ifPresent(policy -> reject(member, policy));
    return attributes;
  }

  /** LBC's text names an annotation of Services. */
  private static void reject(MemberScope member, String policy) {
    member
        .findings()
        .add(
            Code.INVALID_ANNOTATION,
            AnnotationReader.field(NAME),
            "invalid %s set in annotation aws-load-balancer-attributes: got '%s' expected one of ['%s']"
                .formatted(ROUTING, policy, String.join("', '", POLICIES)));
  }
}
