package io.albedo.aws.read;

import io.albedo.aws.read.map.TargetGroupMapping;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.AssumedRole;
import io.albedo.model.cloud.CloudNeed.TargetsOf;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTargetGroup;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.sts.model.StsException;

/** What is asked for each target group by itself. */
record TargetGroupReader(ReadContext context) {

  private static final String ASSUME_ROLE = "sts:AssumeRole";

  /** One of ours. */
  ObservedTargetGroup whole(TargetGroup group, SortedMap<String, String> tags) {
    return TargetGroupMapping.targetGroup(group, attributes(group.targetGroupArn()), tags);
  }

  /** One of others, of which nobody needs to know more than the list told. */
  static ObservedTargetGroup listed(TargetGroup group, SortedMap<String, String> tags) {
    return TargetGroupMapping.targetGroup(group, new TreeMap<>(), tags);
  }

  private SortedMap<String, String> attributes(String arn) {
    SortedMap<String, String> attributes = new TreeMap<>();
    context
        .calls()
        .call(
            "elasticloadbalancing:DescribeTargetGroupAttributes",
            arn,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeTargetGroupAttributes(request -> request.targetGroupArn(arn)))
        .attributes()
        .stream()
        .filter(attribute -> attribute.value() != null)
        .forEach(attribute -> attributes.put(attribute.key(), attribute.value()));
    return attributes;
  }

  /** Empty if there is no such target group. */
  Optional<List<ObservedTarget>> targets(TargetsOf need) {
    try {
      return Optional.of(describeTargets(need));
    } catch (CloudUnreadableException e) {
      if (e.failure().code().equals("TargetGroupNotFound")) {
        return Optional.empty();
      }
      throw need.role()
          .filter(role -> e.getCause() instanceof StsException)
          .map(role -> refused(role, need.targetGroup(), e))
          .orElse(e);
    }
  }

  private static CloudUnreadableException refused(
      AssumedRole role, Arn group, CloudUnreadableException failure) {
    return new CloudUnreadableException(
        ASSUME_ROLE, role.arn() + " for targets of " + group, failure.failure());
  }

  private List<ObservedTarget> describeTargets(TargetsOf need) {
    String arn = need.targetGroup().value();
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeTargetHealth",
            arn + need.role().map(role -> " as " + role.arn()).orElse(""),
            () ->
                need.role()
                    .map(context.clients()::as)
                    .orElse(context.clients())
                    .loadBalancing()
                    .describeTargetHealth(request -> request.targetGroupArn(arn)))
        .targetHealthDescriptions()
        .stream()
        .map(TargetGroupMapping::target)
        .toList();
  }
}
