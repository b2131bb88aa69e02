package io.albedo.planner.group;

import io.albedo.model.cluster.Ingress;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.catalogue.AnnotationCatalogue;
import io.albedo.planner.catalogue.ValueType.Int32;
import java.util.Comparator;

/**
 * The place of a member in its group: by annotation {@code group.order}, then by the text {@code
 * namespace/name}. No two members have the same place.
 */
record GroupOrder(int order, Member member) implements Comparable<GroupOrder> {

  private static final Int32 NUMBER =
      AnnotationCatalogue.type(AnnotationName.GROUP_ORDER, Int32.class);

  private static final Comparator<GroupOrder> ORDER =
      Comparator.comparingInt(GroupOrder::order).thenComparing(place -> place.member().name());

  static Parsed<GroupOrder> of(Member member) {
    String key = AnnotationName.GROUP_ORDER.key();
    String raw = member.ingress().annotations().get(key);
    return raw == null
        ? Parsed.ok(new GroupOrder(0, member))
        : NUMBER
            .parse(key, raw)
            .mapMessage(
                cause ->
                    "failed to load Ingress group order for ingress: "
                        + member.name()
                        + ": "
                        + cause)
            .flatMap(order -> of(order, member));
  }

  private static Parsed<GroupOrder> of(int order, Member member) {
    return NUMBER.allows(order)
        ? Parsed.ok(new GroupOrder(order, member))
        : Parsed.bad(outOfRange(order, member.ingress()));
  }

  private static String outOfRange(int order, Ingress ingress) {
    return "explicit Ingress group order must be within [%d:%d], Ingress: %s, order: %d"
        .formatted(NUMBER.least(), NUMBER.most(), ingress.name(), order);
  }

  @Override
  public int compareTo(GroupOrder other) {
    return ORDER.compare(this, other);
  }
}
