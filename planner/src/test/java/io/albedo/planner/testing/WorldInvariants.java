package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold in any account, seen from outside the simulator. */
public final class WorldInvariants {

  private WorldInvariants() {}

  /** All violations, in words. */
  public static List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    CloudState cloud = world.cloud();
    Set<Arn> targetGroups =
        cloud.targetGroups().stream().map(t -> t.arn()).collect(Collectors.toSet());
    Set<Arn> listeners = cloud.listeners().stream().map(l -> l.arn()).collect(Collectors.toSet());
    referencedTargetGroups(cloud)
        .filter(arn -> !targetGroups.contains(arn))
        .forEach(arn -> violations.add("dangling target group " + arn));
    cloud.rules().stream()
        .filter(r -> !listeners.contains(r.listener()))
        .forEach(r -> violations.add("rule without listener " + r.arn()));
    world.bindings().values().stream()
        .filter(b -> !targetGroups.contains(new Arn(b.targetGroupArn())))
        .forEach(b -> violations.add("binding without target group " + b.name()));
    unusableCertificates(cloud)
        .forEach(arn -> violations.add("listener with certificate that is not issued " + arn));
    Set<Arn> balancers =
        cloud.loadBalancers().stream().map(l -> l.arn()).collect(Collectors.toSet());
    protectedBalancers(cloud)
        .filter(arn -> !balancers.contains(arn))
        .forEach(arn -> violations.add("protected, but not there " + arn));
    registrations(cloud)
        .filter(place -> !listeningPlaces(cloud).contains(place))
        .forEach(place -> violations.add("connections are passed on to nobody: " + place));
    Set<String> places = new HashSet<>();
    for (ObservedRule rule : cloud.rules()) {
      if (!places.add(rule.listener() + "#" + rule.spec().priority())) {
        violations.add("priority twice " + rule.spec().id());
      }
    }
    return violations;
  }

  private static Stream<Arn> unusableCertificates(CloudState cloud) {
    Set<Token<Arn>> used =
        cloud.listeners().stream()
            .flatMap(l -> l.spec().certificates().stream())
            .collect(Collectors.toSet());
    return cloud.facts().stream()
        .flatMap(f -> f.certificates().stream())
        .filter(c -> !c.isIssued() && used.contains(Token.of(c.arn())))
        .map(Certificate::arn);
  }

  private static Stream<Arn> protectedBalancers(CloudState cloud) {
    return Stream.of(
            cloud.webAclAssociations(),
            cloud.regionalWebAclAssociations(),
            cloud.shieldProtections())
        .flatMap(m -> m.keySet().stream());
  }

  private static Stream<String> registrations(CloudState cloud) {
    return cloud.targets().values().stream()
        .flatMap(List::stream)
        .map(target -> target.id() + ":" + target.port().orElse(0));
  }

  private static Set<String> listeningPlaces(CloudState cloud) {
    return cloud.listeners().stream()
        .map(listener -> listener.loadBalancer().value() + ":" + listener.spec().port())
        .collect(Collectors.toSet());
  }

  private static Stream<Arn> referencedTargetGroups(CloudState cloud) {
    return Stream.concat(
            cloud.listeners().stream().flatMap(l -> l.spec().defaultActions().stream()),
            cloud.rules().stream().flatMap(r -> r.spec().actions().stream()))
        .filter(Action.Forward.class::isInstance)
        .map(Action.Forward.class::cast)
        .flatMap(f -> f.targetGroups().stream())
        .flatMap(t -> t.targetGroup().known().stream());
  }
}
