package io.albedo.planner.testing;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A request, and what becomes of it in a world. The probes stand for all requests that sketches can
 * tell apart. Matching is written anew here, so that the planner's own is not its only judge.
 */
public record Probe(int port, String host, String path, String method) {

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
          probes.add(new Probe(port, host, path, "GET"));
          probes.add(new Probe(port, host, path, "POST"));
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

  private String answer(CloudState cloud) {
    return cloud.listeners().stream()
        .filter(l -> l.spec().port() == port && admitted(cloud))
        .findFirst()
        .map(l -> answer(cloud, l))
        .orElse("refused");
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
