package io.albedo.planner.check;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.RequestClass;
import io.albedo.planner.route.RequestClasses;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends requests of every class to one listener after each operation of a plan, and compares the
 * answers with those before and after the plan.
 */
public final class RequestWalk {

  /** A listener at one moment, with its rules by rising priority; all in canonical form. */
  private record Stage(Listener listener, List<ListenerRule> rules) {
    Answer to(RequestClass requests) {
      return requests.taker(rules).map(Answer::of).orElseGet(() -> Answer.byDefault(listener));
    }
  }

  private final List<Stage> stages;

  private RequestWalk(List<Stage> stages) {
    this.stages = stages;
  }

  /**
   * The detours of requests to a port of the application load balancer.
   *
   * @param worlds before the plan and after each of its operations
   */
  public static Detours along(List<World> worlds, int port) {
    List<Optional<Stage>> all = worlds.stream().map(w -> stage(w.cloud(), port)).toList();
    boolean stands = all.getFirst().isPresent() && all.getLast().isPresent();
    return stands
        ? new RequestWalk(all.stream().flatMap(Optional::stream).distinct().toList())
            .detours(all.getFirst().get(), all.getLast().get())
        : Detours.none();
  }

  private static Optional<Stage> stage(CloudState cloud, int port) {
    Set<Arn> balancers = new HashSet<>();
    cloud.loadBalancers().stream()
        .filter(b -> b.spec().type() == LoadBalancerType.APPLICATION)
        .map(ObservedLoadBalancer::arn)
        .forEach(balancers::add);
    return cloud.listeners().stream()
        .filter(l -> l.spec().port() == port && balancers.contains(l.loadBalancer()))
        .findFirst()
        .map(l -> new Stage(Canonical.of(l.spec()), rules(cloud, l)));
  }

  private static List<ListenerRule> rules(CloudState cloud, ObservedListener listener) {
    return cloud.rules().stream()
        .filter(r -> r.listener().equals(listener.arn()))
        .map(r -> Canonical.of(r.spec()))
        .sorted(Comparator.comparingInt(ListenerRule::priority))
        .toList();
  }

  private Detours detours(Stage first, Stage last) {
    Request template =
        Request.builder()
            .protocol(first.listener().protocol())
            .port(first.listener().port())
            .build();
    RequestClasses classes =
        RequestClasses.of(template, stages.stream().flatMap(s -> s.rules().stream()).toList());
    List<Detour> found = new ArrayList<>();
    classes.all().forEach(c -> detour(c, first, last).ifPresent(found::add));
    return new Detours(found, classes.complete());
  }

  private Optional<Detour> detour(RequestClass requests, Stage first, Stage last) {
    Answer before = first.to(requests);
    Answer after = last.to(requests);
    Set<Answer> between = new LinkedHashSet<>();
    stages.forEach(stage -> between.add(stage.to(requests)));
    between.removeIf(answer -> answer.equals(before) || answer.equals(after));
    return between.isEmpty()
        ? Optional.empty()
        : Optional.of(new Detour(requests.representative(), before, List.copyOf(between), after));
  }
}
