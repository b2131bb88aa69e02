package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.catalogue.ValueType.Text;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings of the load balancer that decide what it is: those that members must agree on. */
final class LoadBalancerSettings {

  /** Source: CreateLoadBalancer in the Elastic Load Balancing API reference. */
  private static final Pattern ALLOWED =
      Pattern.compile("(?!internal-)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

  private static final Choice<Scheme> SCHEMES =
      new Choice<>(
          AnnotationName.SCHEME,
          "spec.scheme",
          IngressClassParams::scheme,
          Scheme::of,
          "unknown scheme: ");

  private static final Choice<IpAddressType> ADDRESS_TYPES =
      new Choice<>(
          AnnotationName.IP_ADDRESS_TYPE,
          "spec.ipAddressType",
          IngressClassParams::ipAddressType,
          IpAddressType::of,
          "unknown IPAddressType: ");

  private static final Agreement<Scheme> SCHEME =
      Agreement.on(
          AnnotationName.SCHEME,
          conflict ->
              conflict.named(
                  "conflicting scheme: "
                      + GoText.set(conflict.values().stream().map(Scheme::text).toList()),
                  Scheme::text));

  private static final Agreement<IpAddressType> ADDRESS_TYPE =
      Agreement.on(
          AnnotationName.IP_ADDRESS_TYPE,
          conflict ->
              conflict.named(
                  "conflicting IPAddressType: "
                      + GoText.sorted(conflict.values().stream().map(IpAddressType::text).toList()),
                  IpAddressType::text));

  private static final Agreement<String> NAME =
      Agreement.onText(
          AnnotationName.LOAD_BALANCER_NAME,
          values -> "conflicting load balancer name: " + GoText.set(values));

  private static final Agreement<String> POOL =
      Agreement.onText(
              AnnotationName.CUSTOMER_OWNED_IPV4_POOL,
              values -> "conflicting CustomerOwnedIPv4Pool: " + GoText.sorted(values))
          .withHarmlessConflict();

  private static final Agreement<String> IPAM =
      Agreement.onText(
              AnnotationName.IPAM_IPV4_POOL_ID,
              values -> "conflicting ipv4 ipam pools " + values.get(0) + ": " + values.get(1))
          .withHarmlessConflict();

  /**
   * A value of the class parameters, else of the annotation, out of a closed set.
   *
   * @param field of the class parameters
   */
  private record Choice<T>(
      AnnotationName name,
      String field,
      Function<IngressClassParams, Optional<String>> param,
      Function<String, Optional<T>> known,
      String problem) {

    Optional<T> of(MemberScope member) {
      Optional<String> ofClass = member.param(param);
      if (ofClass.isEmpty()) {
        return member.annotations().choice(name, known, problem);
      }
      Optional<T> value = ofClass.flatMap(raw -> AnnotationReader.chosen(name, raw, known));
      if (value.isEmpty()) {
        member
            .findings()
            .add(Code.INVALID_ANNOTATION, member.placeOfParam(field), problem + ofClass.get());
      }
      return value;
    }
  }

  private final GroupScope group;

  LoadBalancerSettings(GroupScope group) {
    this.group = group;
  }

  Scheme scheme() {
    return SCHEME
        .among(group.stated(SCHEMES::of), group.findings())
        .orElse(group.options().defaultLoadBalancerScheme());
  }

  IpAddressType addressType() {
    return ADDRESS_TYPE
        .among(group.stated(ADDRESS_TYPES::of), group.findings())
        .orElse(IpAddressType.IPV4);
  }

  /** The name that members give, else a generated one. */
  String name(Scheme scheme) {
    return NAME.among(group.stated(LoadBalancerSettings::name), group.findings())
        .orElseGet(() -> group.names().loadBalancer(scheme));
  }

  private static Optional<String> name(MemberScope member) {
    Optional<String> ofClass = nonEmpty(member, IngressClassParams::loadBalancerName);
    Optional<String> name =
        ofClass.or(() -> member.annotations().text(AnnotationName.LOAD_BALANCER_NAME));
    String field =
        ofClass.isPresent()
            ? member.placeOfParam("spec.loadBalancerName")
            : AnnotationReader.field(AnnotationName.LOAD_BALANCER_NAME);
    name.ifPresent(written -> check(written, field, member.findings()));
    return name;
  }

  /** LBC only looks at the length, and leaves the rest to AWS. */
  private static void check(String name, String field, Findings findings) {
    if (isTooLong(name)) {
      findings.add(
          Code.INVALID_ANNOTATION, field, "load balancer name cannot be longer than 32 characters");
    } else if (!ALLOWED.matcher(name).matches()) {
      findings.warn(
          Code.INVALID_ANNOTATION,
          field,
          "AWS will refuse load balancer name \""
              + name
              + "\": it takes letters, digits and hyphens, no hyphen at either end, and no"
              + " internal- at the start");
    }
  }

  private static boolean isTooLong(String name) {
    return AnnotationReader.type(AnnotationName.LOAD_BALANCER_NAME, Text.class).isTooLong(name);
  }

  Optional<String> customerOwnedPool() {
    return POOL.among(group.stated(LoadBalancerSettings::pool), group.findings());
  }

  private static Optional<String> pool(MemberScope member) {
    AnnotationName name = AnnotationName.CUSTOMER_OWNED_IPV4_POOL;
    Optional<String> pool = member.annotations().text(name);
    if (pool.filter(String::isEmpty).isPresent()) {
      member
          .findings()
          .add(
              Code.INVALID_ANNOTATION,
              AnnotationReader.field(name),
              "cannot use empty value for customer-owned-ipv4-pool annotation, ingress: "
                  + member.name());
    }
    return pool;
  }

  /** That of the first member's class, else the one that annotations agree on. */
  Optional<String> ipamPool() {
    return group
        .firstParam(IngressClassParams::ipv4IpamPoolId)
        .or(() -> IPAM.among(group.stated(LoadBalancerSettings::ipam), group.findings()));
  }

  private static Optional<String> ipam(MemberScope member) {
    return member.annotations().nonEmpty(AnnotationName.IPAM_IPV4_POOL_ID);
  }

  private static Optional<String> nonEmpty(
      MemberScope member, Function<IngressClassParams, Optional<String>> param) {
    return member.param(param).filter(value -> !value.isEmpty());
  }
}
