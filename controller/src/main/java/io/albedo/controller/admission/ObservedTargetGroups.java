package io.albedo.controller.admission;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.port.CloudObserver;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for a target group of the controller's own account, by its name: that is in its ARN, too.
 */
public record ObservedTargetGroups(CloudObserver cloud) implements TargetGroupFinder {

  private static final String MARK = ":targetgroup/";

  @Override
  public Optional<ObservedTargetGroup> find(TargetGroupBindingObject binding) {
    boolean elsewhere = binding.iamRoleArnToAssume().filter(arn -> !arn.isEmpty()).isPresent();
    return elsewhere ? Optional.empty() : name(binding).flatMap(name -> find(binding, name));
  }

  private Optional<ObservedTargetGroup> find(TargetGroupBindingObject binding, String name) {
    TreeSet<CloudNeed> needs = new TreeSet<>();
    needs.add(new CloudNeed.TargetGroupNamed(name));
    return cloud.observe(needs).targetGroups().stream()
        .filter(group -> isMeant(binding, name, group))
        .findFirst();
  }

  private static boolean isMeant(
      TargetGroupBindingObject binding, String name, ObservedTargetGroup group) {
    return binding.targetGroupArn().isEmpty()
        ? nameIn(group.arn().value()).equals(Optional.of(name))
        : group.arn().value().equals(binding.targetGroupArn());
  }

  private static Optional<String> name(TargetGroupBindingObject binding) {
    return binding.targetGroupArn().isEmpty()
        ? binding.targetGroupName()
        : nameIn(binding.targetGroupArn());
  }

  /** In {@code arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID}. */
  private static Optional<String> nameIn(String arn) {
    return Stream.of(arn)
        .filter(text -> text.contains(MARK))
        .map(text -> text.substring(text.indexOf(MARK) + MARK.length()))
        .filter(text -> text.indexOf('/') > 0)
        .map(text -> text.substring(0, text.indexOf('/')))
        .findFirst();
  }
}
