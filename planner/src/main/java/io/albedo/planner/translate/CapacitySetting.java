package io.albedo.planner.translate;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.annotation.ScalarParser;
import io.albedo.planner.options.FeatureGate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Reserved capacity: that of the first member's class, else what annotations say together. 0 gives
 * a reservation back; nothing said leaves it alone.
 */
final class CapacitySetting {

  private static final AnnotationName NAME = AnnotationName.MINIMUM_LOAD_BALANCER_CAPACITY;
  private static final String FIELD = AnnotationReader.field(NAME);
  private static final String UNITS = "CapacityUnits";

  private final GroupScope group;

  CapacitySetting(GroupScope group) {
    this.group = group;
  }

  OptionalInt units() {
    if (!group.options().isOn(FeatureGate.LB_CAPACITY_RESERVATION)) {
      return OptionalInt.empty();
    }
    OptionalInt ofClass =
        group
            .members()
            .getFirst()
            .params()
            .map(params -> params.minimumCapacityUnits())
            .orElse(OptionalInt.empty());
    OptionalInt units = ofClass.isPresent() ? ofClass : ofAnnotations();
    if (units.isPresent()) {
      group.aws().note(new CloudNeed.CapacityOfStack(group.id().text()));
    }
    return units;
  }

  private OptionalInt ofAnnotations() {
    SortedMap<String, String> union =
        new Union(FIELD, "conflicting capacity reservation")
            .of(group.stated(CapacitySetting::read), group.findings());
    return Optional.ofNullable(union.get(UNITS))
        .flatMap(CapacitySetting::number)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private static Optional<SortedMap<String, String>> read(MemberScope member) {
    Optional<SortedMap<String, String>> map = member.annotations().stringMap(NAME);
    map.ifPresent(values -> values.forEach((key, value) -> check(member, key, value)));
    return map;
  }

  private static void check(MemberScope member, String key, String value) {
    if (!key.equals(UNITS)) {
      report(member, "invalid key to set the capacity: " + key + ", Expected key: CapacityUnits");
    } else {
      parse(value)
          .problem()
          .ifPresent(
              cause ->
                  report(member, "invalid value to set the capacity: " + value + ": " + cause));
    }
  }

  private static void report(MemberScope member, String problem) {
    member.findings().add(Code.INVALID_ANNOTATION, FIELD, problem);
  }

  private static Optional<Integer> number(String value) {
    return parse(value).toOptional();
  }

  private static Parsed<Integer> parse(String value) {
    return ScalarParser.int32(NAME.key(), value);
  }
}
