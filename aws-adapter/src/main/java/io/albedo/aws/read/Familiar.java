package io.albedo.aws.read;

import io.albedo.aws.read.map.UnfamiliarAnswerException;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * Tells what the model has words for from what it has none for, so that one thing of a new kind
 * does not keep everything else from being read.
 *
 * @param known what could be put into words
 * @param unfamiliar what could not
 */
record Familiar<T>(List<T> known, List<UnfamiliarResource> unfamiliar) {

  /** All of some. */
  static <T> Familiar<T> all(Collection<Familiar<T>> some) {
    List<T> known = new ArrayList<>();
    List<UnfamiliarResource> unfamiliar = new ArrayList<>();
    some.forEach(one -> known.addAll(one.known()));
    some.forEach(one -> unfamiliar.addAll(one.unfamiliar()));
    return new Familiar<>(known, unfamiliar);
  }

  static <T> Familiar<T> of(
      LoadBalancer balancer, SortedMap<String, String> tags, Supplier<T> reading) {
    return of(
        reading,
        answer ->
            new UnfamiliarResource(
                ResourceType.LOAD_BALANCER,
                new Arn(balancer.loadBalancerArn()),
                Optional.empty(),
                new VpcId(Optional.ofNullable(balancer.vpcId()).orElse("")),
                tags,
                answer.field(),
                answer.value()));
  }

  static <T> Familiar<T> of(
      TargetGroup group, SortedMap<String, String> tags, Supplier<T> reading) {
    return of(
        reading,
        answer ->
            new UnfamiliarResource(
                ResourceType.TARGET_GROUP,
                new Arn(group.targetGroupArn()),
                Optional.empty(),
                new VpcId(Optional.ofNullable(group.vpcId()).orElse("")),
                tags,
                answer.field(),
                answer.value()));
  }

  /**
   * The same for a listener.
   *
   * @param tags those of its load balancer
   */
  static <T> Familiar<T> of(
      Listener listener, LoadBalancer owner, SortedMap<String, String> tags, Supplier<T> reading) {
    return of(
        reading,
        answer ->
            new UnfamiliarResource(
                ResourceType.LISTENER,
                new Arn(listener.listenerArn()),
                Optional.of(new Arn(owner.loadBalancerArn())),
                new VpcId(Optional.ofNullable(owner.vpcId()).orElse("")),
                tags,
                answer.field(),
                answer.value()));
  }

  private static <T> Familiar<T> of(
      Supplier<T> reading, Function<UnfamiliarAnswerException, UnfamiliarResource> naming) {
    try {
      return new Familiar<>(List.of(reading.get()), List.of());
    } catch (UnfamiliarAnswerException e) {
      return new Familiar<>(List.of(), List.of(naming.apply(e)));
    }
  }
}
