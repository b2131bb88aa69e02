package io.albedo.planner.translate;

import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.Service;
import io.albedo.planner.annotation.AnnotationName;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.group.Member;
import io.albedo.planner.options.Options;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What every step of a translation may look at beside the members of the group.
 *
 * @param services those of the cluster: every path looks for one
 * @param discovered subnets that were found for the same request of another group
 * @param secrets all that were asked for so far, be they there or not
 */
record Surroundings(
    Options options,
    ClusterState cluster,
    AwsFacts aws,
    Map<ObjectName, Service> services,
    Map<SubnetRequest, Parsed<Token<List<SubnetMapping>>>> discovered,
    Set<ObjectName> secrets) {

  static Surroundings of(Options options, ClusterState cluster, AwsFacts aws) {
    return new Surroundings(
        options, cluster, aws, new HashMap<>(cluster.services()), new HashMap<>(), new HashSet<>());
  }

  /** Empty if rules are to be translated as they are written, however large. */
  Optional<RuleLimits> ruleLimits() {
    return options.refuseTooLargeRules()
        ? Optional.of(aws.ruleLimits(options.quotas()))
        : Optional.empty();
  }

  /** A member as it was when it was last right, unless it was in another group then. */
  Optional<Member> lastGood(Member member) {
    return Optional.ofNullable(cluster.lastGoodIngresses().get(member.name()))
        .filter(ingress -> !ingress.equals(member.ingress()))
        .filter(ingress -> isOfSameGroup(ingress, member.ingress()))
        .map(ingress -> new Member(ingress, member.params()));
  }

  private static boolean isOfSameGroup(Ingress one, Ingress other) {
    String group = AnnotationName.GROUP_NAME.key();
    return Objects.equals(one.annotations().get(group), other.annotations().get(group))
        && one.ingressClassName().equals(other.ingressClassName());
  }

  Optional<Secret> secret(ObjectName name) {
    secrets.add(name);
    return Optional.ofNullable(cluster.secrets().get(name));
  }

  Optional<Service> service(ObjectName name) {
    return Optional.ofNullable(services.get(name));
  }

  /** Whether a Service is missing only because it could not be read. */
  boolean isUnread(ObjectName service) {
    return service(service).isEmpty() && cluster.unread().services().contains(service);
  }
}
