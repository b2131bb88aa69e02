package io.albedo.planner.translate;

import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.Quotas;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a translation asks of AWS. Every question passes here and is noted, so that the facts a plan
 * needs are exactly those its translation asks for.
 */
final class AwsFacts {

  private final CloudState cloud;
  private final Optional<VpcId> vpc;
  private final Set<CloudNeed> asked = new HashSet<>();

  private final Map<String, ObservedLoadBalancer> firstOfStack;

  AwsFacts(CloudState cloud, Options options) {
    this.cloud = cloud;
    this.vpc = options.vpcIn(cloud);
    this.firstOfStack = firstOfStack(cloud, options.clusterName(), this::isInVpc);
  }

  /** Notes what has to be known later, when what is wanted is compared with what is there. */
  void note(CloudNeed need) {
    asked.add(need);
  }

  /** What AWS has, if somebody has looked for these. */
  Optional<CloudState> look(List<? extends CloudNeed> needs) {
    asked.addAll(needs);
    return cloud.facts().isPresent() ? Optional.of(cloud) : Optional.empty();
  }

  Optional<CloudState> look(CloudNeed need) {
    return look(List.of(need));
  }

  /** What the account knows, if somebody has looked for these. */
  Optional<AccountFacts> facts(List<? extends CloudNeed> needs) {
    return look(needs).flatMap(CloudState::facts);
  }

  Token<VpcId> vpc() {
    return vpc.map(Token::of).orElseGet(() -> Token.unknown("VPC of the cluster"));
  }

  /** Whether something is in the VPC of the cluster, as far as we know that. */
  boolean isInVpc(VpcId other) {
    return vpc.map(other::equals).orElse(true);
  }

  /**
   * The first load balancer of the VPC, in the order of AWS, that is tagged for the stack. One in
   * front of another does not count beside that: LBC takes it, and then moves the other into its
   * subnets.
   */
  Optional<ObservedLoadBalancer> existing(StackId stack) {
    asked.add(new CloudNeed.OwnedResources(stack.value()));
    return Optional.ofNullable(firstOfStack.get(stack.value()));
  }

  private static Map<String, ObservedLoadBalancer> firstOfStack(
      CloudState cloud, String cluster, Predicate<VpcId> isOurs) {
    Map<String, ObservedLoadBalancer> first = new HashMap<>();
    for (ObservedLoadBalancer balancer : cloud.loadBalancers()) {
      SortedMap<String, String> tags = balancer.spec().tags();
      String stack = tags.get(TrackingTags.STACK);
      if (stack != null
          && cluster.equals(tags.get(TrackingTags.CLUSTER))
          && isOurs.test(balancer.vpc())) {
        first.merge(stack, balancer, (a, b) -> a.spec().id().isFrontend() ? b : a);
      }
    }
    return first;
  }

  /** What AWS grants to one rule, as far as the rules that it has accepted show. */
  RuleLimits ruleLimits(Quotas quotas) {
    return new RuleLimits(quotas, cloud.rules());
  }

  SortedSet<CloudNeed> asked() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(asked));
  }
}
