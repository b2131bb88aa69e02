package io.albedo.planner.catalogue;

import static io.albedo.planner.annotation.AnnotationName.CUSTOMER_OWNED_IPV4_POOL;
import static io.albedo.planner.annotation.AnnotationName.IPAM_IPV4_POOL_ID;
import static io.albedo.planner.annotation.AnnotationName.IP_ADDRESS_TYPE;
import static io.albedo.planner.annotation.AnnotationName.LOAD_BALANCER_ATTRIBUTES;
import static io.albedo.planner.annotation.AnnotationName.LOAD_BALANCER_NAME;
import static io.albedo.planner.annotation.AnnotationName.MANAGE_BACKEND_SECURITY_GROUP_RULES;
import static io.albedo.planner.annotation.AnnotationName.MINIMUM_LOAD_BALANCER_CAPACITY;
import static io.albedo.planner.annotation.AnnotationName.SCHEME;
import static io.albedo.planner.annotation.AnnotationName.SECURITY_GROUPS;
import static io.albedo.planner.annotation.AnnotationName.SUBNETS;
import static io.albedo.planner.catalogue.DefaultValue.described;
import static io.albedo.planner.catalogue.DefaultValue.flag;
import static io.albedo.planner.catalogue.DefaultValue.literal;

import io.albedo.planner.catalogue.ValueType.Flag;
import io.albedo.planner.catalogue.ValueType.Text;
import io.albedo.planner.catalogue.ValueType.TextList;
import io.albedo.planner.catalogue.ValueType.TextMap;
import java.util.List;

/** Annotations about the load balancer itself. */
final class LoadBalancerAnnotations {

  static final List<AnnotationFacts> ALL =
      List.of(
          AnnotationFacts.of(
                  LOAD_BALANCER_NAME, new Text("text of at most 32 bytes", 32), MergeRule.AGREE)
              .classField("loadBalancerName")
              .defaultValue(described("made of the names of the cluster and the group"))
              .since("v2.2")
              .example("shop-edge")
              .meaning(
                  "The name of the load balancer. It only counts when one is made: an existing load"
                      + " balancer keeps its name.")
              .build(),
          AnnotationFacts.of(SCHEME, ValueTypes.SCHEME, MergeRule.AGREE)
              .classField("scheme")
              .defaultValue(flag("--default-load-balancer-scheme", "internal"))
              .since("v2.0")
              .example("internet-facing")
              .meaning(
                  "Whether the load balancer has public addresses or only addresses of the VPC. A"
                      + " change needs a new load balancer.")
              .build(),
          AnnotationFacts.of(
                  IP_ADDRESS_TYPE,
                  ValueTypes.choice("ipv4", "dualstack", "dualstack-without-public-ipv4"),
                  MergeRule.AGREE)
              .classField("ipAddressType")
              .defaultValue(literal("ipv4"))
              .since("v2.0")
              .example("dualstack")
              .meaning(
                  "Which addresses clients may use. The third value, since v2.8, is for load"
                      + " balancers that the internet reaches by IPv6 only.")
              .build(),
          AnnotationFacts.of(SUBNETS, new TextList("subnet ids or `Name` tags"), MergeRule.AGREE)
              .classField("subnets")
              .defaultValue(described("those of the load balancer, else those found by their tags"))
              .since("v2.0")
              .example("subnet-0a1b2c3d4e5f60718,public-b")
              .meaning(
                  "The subnets of the load balancer, in at least two zones. The order does not"
                      + " matter when members are compared; no member may use the annotation if the"
                      + " class of another one selects subnets.")
              .build(),
          AnnotationFacts.of(
                  SECURITY_GROUPS,
                  new TextList("security group ids or `Name` tags"),
                  MergeRule.AGREE)
              .defaultValue(
                  described("one that is made for the group, and the shared one for targets"))
              .since("v2.0")
              .example("sg-0a1b2c3d4e5f60718,office")
              .meaning(
                  "Security groups to use instead of one that is made. The order matters when"
                      + " members are compared; `inbound-cidrs` and `security-group-prefix-lists`"
                      + " then have no effect.")
              .build(),
          AnnotationFacts.of(MANAGE_BACKEND_SECURITY_GROUP_RULES, new Flag(), MergeRule.AGREE)
              .defaultValue(flag("--enable-manage-backend-security-group-rules", "false"))
              .since("v2.4")
              .example("true")
              .meaning(
                  "Whether targets are opened to the load balancer even though `security-groups`"
                      + " names its groups. Without that annotation they always are.")
              .build(),
          AnnotationFacts.of(
                  CUSTOMER_OWNED_IPV4_POOL, ValueTypes.text("text, not empty"), MergeRule.AGREE)
              .since("v2.1")
              .example("ipv4pool-coip-0a1b2c3d4e5f60718")
              .meaning(
                  "The pool of your own addresses that a load balancer on an Outpost takes its"
                      + " addresses from. It only counts when one is made.")
              .build(),
          AnnotationFacts.of(IPAM_IPV4_POOL_ID, ValueTypes.TEXT, MergeRule.AGREE)
              .classField("ipamConfiguration.ipv4IPAMPoolId")
              .since("v2.12")
              .example("ipam-pool-0a1b2c3d4e5f60718")
              .meaning(
                  "The IPAM pool that public addresses are taken from first. An empty value counts"
                      + " as none; of classes only that of the first member counts.")
              .build(),
          AnnotationFacts.of(LOAD_BALANCER_ATTRIBUTES, new TextMap("attributes"), MergeRule.UNION)
              .classField("loadBalancerAttributes")
              .since("v2.0")
              .example("idle_timeout.timeout_seconds=120")
              .meaning(
                  "Attributes of the load balancer, by their names in the AWS API. What nobody sets"
                      + " is left as it is; an attribute of the first member's class wins.")
              .build(),
          AnnotationFacts.of(
                  MINIMUM_LOAD_BALANCER_CAPACITY,
                  new TextMap("one pair, `CapacityUnits` and an integer"),
                  MergeRule.UNION)
              .classField("minimumLoadBalancerCapacity.capacityUnits")
              .since("v2.11")
              .example("CapacityUnits=500")
              .meaning(
                  "Capacity units to reserve; 0 gives a reservation back. Of classes only that of"
                      + " the first member counts; feature gate `LBCapacityReservation` must be on,"
                      + " as it is by itself.")
              .build());

  private LoadBalancerAnnotations() {}
}
