package io.albedo.planner.testing;

import static java.util.stream.Collectors.groupingBy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.simulate.World;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What becomes of requests in one world. Matching is written anew here, so that the planner's own
 * is not its only judge.
 */
final class Answers {

  static final String REFUSED = "refused";

  private static final Map<String, Pattern> GLOBS = new ConcurrentHashMap<>();

  private final CloudState cloud;
  private final Map<Arn, LoadBalancerType> types = new HashMap<>();
  private final Map<Arn, List<ObservedRule>> rules;
  private final Map<List<Action>, String> texts = new HashMap<>();

  private Answers(CloudState cloud) {
    this.cloud = cloud;
    for (ObservedLoadBalancer balancer : cloud.loadBalancers()) {
      types.put(balancer.arn(), balancer.spec().type());
    }
    rules =
        cloud.rules().stream()
            .sorted(Comparator.comparingInt(r -> r.spec().priority()))
            .collect(groupingBy(ObservedRule::listener));
  }

  static Answers of(World world) {
    return new Answers(world.cloud());
  }

  /** The canonical text of the actions that serve the request, or that it is refused. */
  String to(Probe probe) {
    if (probe.frontend()) {
      return portBehind(probe).map(port -> to(probe.behind(port))).orElse(REFUSED);
    }
    if (!admitted(probe)) {
      return REFUSED;
    }
    return listener(LoadBalancerType.APPLICATION, probe)
        .map(listener -> text(actions(listener, probe)))
        .orElse(REFUSED);
  }

  /** The target groups that may get the request; none if something else answers it. */
  Set<Arn> targetGroups(Probe probe) {
    Set<Arn> groups = new HashSet<>();
    if (admitted(probe)) {
      listener(LoadBalancerType.APPLICATION, probe).stream()
          .flatMap(listener -> Action.forwardedTo(actions(listener, probe)))
          .filter(tuple -> tuple.weight().orElse(1) > 0)
          .forEach(tuple -> tuple.targetGroup().known().ifPresent(groups::add));
    }
    return groups;
  }

  /** The port of the load balancer behind, to which the one in front leads the request. */
  Optional<Integer> portBehind(Probe probe) {
    return listener(LoadBalancerType.NETWORK, probe).stream()
        .flatMap(l -> l.spec().defaultActions().stream())
        .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
        .flatMap(tuple -> tuple.targetGroup().known().stream())
        .flatMap(arn -> cloud.targets().getOrDefault(arn, List.of()).stream())
        .findFirst()
        .map(target -> target.port().orElseThrow());
  }

  private Optional<ObservedListener> listener(LoadBalancerType type, Probe probe) {
    for (ObservedListener listener : cloud.listeners()) {
      if (listener.spec().port() == probe.port() && types.get(listener.loadBalancer()) == type) {
        return Optional.of(listener);
      }
    }
    return Optional.empty();
  }

  private boolean admitted(Probe probe) {
    return cloud.securityGroups().stream()
        .flatMap(group -> group.spec().ingress().stream())
        .anyMatch(permission -> admits(permission, probe.port()));
  }

  private static boolean admits(IpPermission permission, int port) {
    return permission.fromPort() <= port && port <= permission.toPort();
  }

  private List<Action> actions(ObservedListener listener, Probe probe) {
    for (ObservedRule rule : rules.getOrDefault(listener.arn(), List.of())) {
      if (matches(rule.spec(), probe)) {
        return rule.spec().actions();
      }
    }
    return listener.spec().defaultActions();
  }

  private static boolean matches(ListenerRule rule, Probe probe) {
    for (Condition condition : rule.conditions()) {
      if (!matches(condition, probe)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Condition condition, Probe probe) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values().stream().anyMatch(v -> glob(v, probe.host()));
      case Condition.PathPattern c -> c.values().stream().anyMatch(v -> glob(v, probe.path()));
      case Condition.HttpRequestMethod c -> c.values().contains(probe.method());
      // No probe comes from a network that exists in documents only.
      case Condition.SourceIp c -> false;
      default -> throw new IllegalStateException("no sketch has " + condition);
    };
  }

  private static boolean glob(String pattern, String text) {
    return GLOBS.computeIfAbsent(pattern, Answers::regex).matcher(text).matches();
  }

  private static Pattern regex(String glob) {
    return Pattern.compile(glob.replace(".", "\\.").replace("*", ".*").replace("?", "."));
  }

  private String text(List<Action> actions) {
    return texts.computeIfAbsent(actions, Answers::canonical);
  }

  private static String canonical(List<Action> actions) {
    ListenerRule carrier =
        ListenerRule.builder()
            .id(ResourceId.rule(1, 1))
            .listener(Token.of(new Arn("x")))
            .priority(1)
            .actions(actions)
            .build();
    return Canonical.of(carrier).actions().toString();
  }
}
