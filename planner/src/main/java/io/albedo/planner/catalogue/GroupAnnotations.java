package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.DRY_RUN_PLAN;
import static io.albedo.planner.annotation.AnnotationName.GROUP_NAME;
import static io.albedo.planner.annotation.AnnotationName.GROUP_ORDER;
import static io.albedo.planner.annotation.AnnotationName.TAGS;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.catalogue.ValueType.Int32;
import io.albedo.planner.catalogue.ValueType.Text;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;

/** Annotations about groups, and about all that is made for them. */
final class GroupAnnotations {

  private static final Text NAME =
      new Text("text of at most 63 lower case letters, digits, `-` and `.`", 63);

  private static final Int32 ORDER = new Int32("integer from -1000 to 1000", -1000, 1000);

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(GROUP_NAME, NAME, MergeRule.OWN)
              .classField("group.name")
              .defaultValue(described("the Ingress is a group of its own"))
              .since("v2.0")
              .example("shop.edge")
              .meaning(
                  "Ingresses with the same group name share one load balancer, whatever their"
                      + " namespaces are. Services and Secrets are still those beside each"
                      + " Ingress.")
              .build(),
          AnnotationFacts.of(GROUP_ORDER, ORDER, MergeRule.OWN)
              .defaultValue(literal("0"))
              .since("v2.0")
              .example("-10")
              .meaning(
                  "Where the rules of the Ingress stand among those of its group: low numbers come"
                      + " first, equal ones in the order of `namespace/name`.")
              .build(),
          AnnotationFacts.of(TAGS, new TextMap("tags"), MergeRule.UNION)
              .place(Place.INGRESS_AND_SERVICE)
              .classField("tags")
              .since("v2.0")
              .example("team=shop,stage=test")
              .meaning(
                  "Tags of everything that is made in AWS. A tag of the class wins over one of the"
                      + " same key here, and on target groups one of the Service over one of the"
                      + " Ingress; flag `--default-tags` wins over all, unless feature gate"
                      + " `EnableDefaultTagsLowPriority` is on.")
              .build(),
          AnnotationFacts.of(DRY_RUN_PLAN, ValueTypes.JSON_OBJECT, MergeRule.NONE)
              .place(Place.NOWHERE)
              .example("{\"id\":\"shop.edge\",\"resources\":{}}")
              .meaning(
                  "Where aws-load-balancer-controller writes what it would make, if its feature"
                      + " gate `IngressPlanAnnotation` is on. Nobody reads it.")
              .build());

  private GroupAnnotations() {}
}
