package io.albedo.planner.testing;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.RequestClasses;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request.
 *
 * @param frontend whether it comes through the network load balancer in front
 */
public record Probe(boolean frontend, int port, String host, String path, String method) {

  private static final Request ELSEWHERE = Request.builder().host("other.org").build();

  private static final List<Probe> THROUGH_THE_FRONT = throughTheFront();

  /** Those that stand for all requests that sketches can tell apart. */
  private static final List<Probe> ALL = cross();

  /** One request for each kind that any rule of these worlds can tell apart, and some in front. */
  public static List<Probe> telling(List<World> worlds) {
    List<Probe> probes = new ArrayList<>(THROUGH_THE_FRONT);
    for (int port : List.of(80, 443, 8080)) {
      RequestClasses classes = RequestClasses.of(ELSEWHERE, rules(worlds, port));
      if (!classes.complete()) {
        throw new IllegalStateException("not all classes: " + worlds);
      }
      classes.all().forEach(c -> probes.add(of(port, c.representative())));
    }
    return probes;
  }

  private static Set<ListenerRule> rules(List<World> worlds, int port) {
    Set<ListenerRule> rules = new HashSet<>();
    for (World world : worlds) {
      world.cloud().rules().stream()
          .map(ObservedRule::spec)
          .filter(r -> r.id().listenerPort() == port)
          .forEach(rules::add);
    }
    return rules;
  }

  private static Probe of(int port, Request request) {
    return new Probe(false, port, request.host(), request.path(), request.method());
  }

  private static List<Probe> cross() {
    List<Probe> probes = new ArrayList<>(THROUGH_THE_FRONT);
    for (int port : List.of(80, 443, 8080)) {
      for (String host : List.of("a.example.com", "b.example.com", "c.example.com", "other.org")) {
        for (String path : List.of("/", "/a", "/a/x", "/b", "/b/x", "/c", "/cc")) {
          probes.add(new Probe(false, port, host, path, "GET"));
          probes.add(new Probe(false, port, host, path, "POST"));
        }
      }
    }
    return List.copyOf(probes);
  }

  private static List<Probe> throughTheFront() {
    List<Probe> probes = new ArrayList<>();
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
    return answers(world, ALL);
  }

  /** What becomes of some probes. */
  public static Map<Probe, String> answers(World world, List<Probe> probes) {
    Answers answers = Answers.of(world);
    Map<Probe, String> all = new HashMap<>();
    probes.forEach(probe -> all.put(probe, answers.to(probe)));
    return all;
  }

  /** The target groups that may get each of some probes. */
  public static Map<Probe, Set<Arn>> targetGroups(World world, List<Probe> probes) {
    Answers answers = Answers.of(world);
    Map<Probe, Set<Arn>> all = new HashMap<>();
    probes.forEach(probe -> all.put(probe, answers.targetGroups(probe)));
    return all;
  }

  /**
   * All answers that each request may get while one world becomes another: the old one and the new
   * one. What comes through the front may get what the load balancer behind says on the port to
   * which it led before or leads then, since that cannot change on both in one moment.
   */
  public static Map<Probe, Set<String>> allowed(World before, World after, List<Probe> probes) {
    List<Answers> ends = List.of(Answers.of(before), Answers.of(after));
    Map<Probe, Set<String>> allowed = new HashMap<>();
    probes.forEach(probe -> allowed.put(probe, probe.allowed(ends)));
    return allowed;
  }

  private Set<String> allowed(List<Answers> ends) {
    Set<String> allowed = new HashSet<>();
    ends.forEach(end -> allowed.add(end.to(this)));
    if (frontend) {
      for (Answers leading : ends) {
        for (Answers answering : ends) {
          leading
              .portBehind(this)
              .map(port -> answering.to(behind(port)))
              .filter(answer -> !answer.equals(Answers.REFUSED))
              .ifPresent(allowed::add);
        }
      }
    }
    return allowed;
  }

  /** The same request on a port of the load balancer behind. */
  Probe behind(int portBehind) {
    return new Probe(false, portBehind, host, path, method);
  }
}
