package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.plan.Withheld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which removals are withheld when a graph that keeps more is aimed at, in words. */
record Removals(String reason) {

  List<Withheld> withheld(AlbGraph without, AlbGraph with) {
    List<Withheld> all = new ArrayList<>();
    for (Listener kept : with.listeners()) {
      without
          .find(kept.id())
          .map(Listener.class::cast)
          .ifPresentOrElse(
              had -> ofListener(had, kept, without, with, all),
              () -> all.add(removal(kept.id(), "remove listener " + kept.port())));
    }
    added(LoadBalancer.class, without, with)
        .forEach(l -> all.add(removal(l.id(), "remove load balancer " + l.name())));
    added(Listener.class, without, with)
        .filter(l -> l.id().isFrontend())
        .forEach(l -> all.add(removal(l.id(), "remove listener " + l.port() + " in front")));
    added(TargetGroup.class, without, with)
        .forEach(t -> all.add(removal(t.id(), "remove target group " + t.id().id())));
    with.all(SecurityGroup.class).forEach(kept -> ofSecurityGroup(kept, without, all));
    return all;
  }

  private void ofListener(
      Listener had, Listener kept, AlbGraph without, AlbGraph with, List<Withheld> all) {
    int port = kept.port();
    int rules = with.rules(port).size() - without.rules(port).size();
    if (rules > 0) {
      all.add(removal(kept.id(), "remove " + count(rules, "rule") + " of listener " + port));
    }
    int certificates = more(had.certificates(), kept.certificates());
    if (certificates > 0) {
      String what = count(certificates, "certificate");
      all.add(removal(kept.id(), "remove " + what + " of listener " + port));
    }
  }

  private void ofSecurityGroup(SecurityGroup kept, AlbGraph without, List<Withheld> all) {
    String name = "security group " + kept.name();
    if (without.find(kept.id()).orElse(null) instanceof SecurityGroup had) {
      int permissions = more(had.ingress(), kept.ingress());
      if (permissions > 0) {
        String what = count(permissions, "permission");
        all.add(removal(kept.id(), "remove " + what + " of " + name));
      }
    } else {
      all.add(removal(kept.id(), "remove " + name));
    }
  }

  private static <R extends Resource> Stream<R> added(
      Class<R> kind, AlbGraph without, AlbGraph with) {
    return with.all(kind).stream().filter(r -> without.find(r.id()).isEmpty());
  }

  private static int more(Collection<?> had, Collection<?> kept) {
    return (int) kept.stream().distinct().filter(k -> !had.contains(k)).count();
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private Withheld removal(ResourceId resource, String change) {
    return new Withheld(resource, change, reason);
  }
}
