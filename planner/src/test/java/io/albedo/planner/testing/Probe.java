package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request, and what becomes of it in a world. The probes stand for all requests that sketches can
 * tell apart. Matching is written anew here, so that the planner's own is not its only judge.
 *
 * @param frontend whether it comes through the network load balancer in front
 */
public record Probe(boolean frontend, int port, String host, String path, String method) {

  private static final String REFUSED = "refused";

  private static final List<Probe> ALL = cross();
  private static final Map<String, Pattern> GLOBS = new ConcurrentHashMap<>();

  public static List<Probe> all() {
    return ALL;
  }

  private static List<Probe> cross() {
    List<Probe> probes = new ArrayList<>();
    for (int port : List.of(80, 443, 8080)) {
      for (String host : List.of("a.example.com", "b.example.com", "c.example.com", "other.org")) {
        for (String path : List.of("/", "/a", "/a/x", "/b", "/b/x", "/c", "/cc")) {
          probes.add(new Probe(false, port, host, path, "GET"));
          probes.add(new Probe(false, port, host, path, "POST"));
        }
      }
    }
    for (int port : List.of(80, 443, 444)) {
      for (String host : List.of("a.example.com", "other.org")) {
        for (String path : List.of("/", "/a", "/b/x")) {
          probes.add(new Probe(true, port, host, path, "GET"));
        }
      }
    }
    return List.copyOf(probes);
  }

  /** What becomes of every probe. */
  public static Map<Probe, String> answers(World world) {
    Map<Probe, String> answers = new HashMap<>();
    ALL.forEach(p -> answers.put(p, p.answer(world.cloud())));
    return answers;
  }

  /**
   * All answers that the request may get while one world becomes another: the old one and the new
   * one. What comes through the front may get what the load balancer behind says on the port to
   * which it led before or leads then, since that cannot change on both in one moment.
   */
  public static Map<Probe, Set<String>> allowed(World before, World after) {
    Map<Probe, Set<String>> allowed = new HashMap<>();
    ALL.forEach(p -> allowed.put(p, p.allowedBetween(before, after)));
    return allowed;
  }

  private Set<String> allowedBetween(World before, World after) {
    Set<String> allowed = new HashSet<>();
    allowed.add(answer(before.cloud()));
    allowed.add(answer(after.cloud()));
    if (frontend) {
      for (World led : List.of(before, after)) {
        for (World answering : List.of(before, after)) {
          target(led.cloud())
              .map(ObservedTarget::port)
              .map(behind -> behind(behind.orElseThrow()).answer(answering.cloud()))
              .filter(answer -> !answer.equals(REFUSED))
              .ifPresent(allowed::add);
        }
      }
    }
    return allowed;
  }

  private String answer(CloudState cloud) {
    if (frontend) {
      return target(cloud)
          .map(target -> behind(target.port().orElseThrow()).answer(cloud))
          .orElse(REFUSED);
    }
    return listeners(cloud, LoadBalancerType.APPLICATION)
        .filter(l -> admitted(cloud))
        .findFirst()
        .map(l -> answer(cloud, l))
        .orElse(REFUSED);
  }

  private Probe behind(int other) {
    return new Probe(false, other, host, path, method);
  }

  private Optional<ObservedTarget> target(CloudState cloud) {
    return listeners(cloud, LoadBalancerType.NETWORK)
        .flatMap(l -> l.spec().defaultActions().stream())
        .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
        .flatMap(tuple -> tuple.targetGroup().known().stream())
        .flatMap(arn -> cloud.targets().getOrDefault(arn, List.of()).stream())
        .findFirst();
  }

  private Stream<ObservedListener> listeners(CloudState cloud, LoadBalancerType type) {
    Set<Arn> balancers =
        cloud.loadBalancers().stream()
            .filter(l -> l.spec().type() == type)
            .map(ObservedLoadBalancer::arn)
            .collect(Collectors.toSet());
    return cloud.listeners().stream()
        .filter(l -> l.spec().port() == port && balancers.contains(l.loadBalancer()));
  }

  private boolean admitted(CloudState cloud) {
    return cloud.securityGroups().stream()
        .anyMatch(g -> g.spec().ingress().stream().anyMatch(this::admits));
  }

  private boolean admits(IpPermission permission) {
    return permission.fromPort() <= port && port <= permission.toPort();
  }

  private String answer(CloudState cloud, ObservedListener listener) {
    List<Action> actions =
        cloud.rules().stream()
            .filter(r -> r.listener().equals(listener.arn()) && matches(r.spec()))
            .min(Comparator.comparingInt((ObservedRule r) -> r.spec().priority()))
            .map(r -> r.spec().actions())
            .orElse(listener.spec().defaultActions());
    return text(actions);
  }

  private boolean matches(ListenerRule rule) {
    return rule.conditions().stream().allMatch(this::matches);
  }

  private boolean matches(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values().stream().anyMatch(v -> glob(v, host));
      case Condition.PathPattern c -> c.values().stream().anyMatch(v -> glob(v, path));
      case Condition.HttpRequestMethod c -> c.values().contains(method);
      default -> throw new IllegalStateException("no sketch has " + condition);
    };
  }

  private static boolean glob(String pattern, String text) {
    return GLOBS.computeIfAbsent(pattern, Probe::regex).matcher(text).matches();
  }

  private static Pattern regex(String glob) {
    return Pattern.compile(glob.replace(".", "\\.").replace("*", ".*").replace("?", "."));
  }

  private static String text(List<Action> actions) {
    ListenerRule carrier =
        Canonical.of(
            ListenerRule.builder()
                .id(io.albedo.model.alb.ResourceId.rule(1, 1))
                .listener(io.albedo.model.alb.Token.of(new Arn("x")))
                .priority(1)
                .actions(actions)
                .build());
    return carrier.actions().toString();
  }
}
