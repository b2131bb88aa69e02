package io.albedo.controller.aws;

import io.albedo.model.cloud.CloudState;
import io.albedo.planner.canonical.Canonical;
import java.util.List;
import java.util.TreeSet;

/** What an account has, by what does not change from one run to another. */
record Inventory(List<String> resources) {

  static Inventory of(CloudState account) {
    TreeSet<String> names = new TreeSet<>();
    account.loadBalancers().forEach(b -> add(names, "load balancer " + b.spec().name()));
    account.targetGroups().forEach(t -> add(names, "target group " + t.spec().name()));
    account
        .securityGroups()
        .forEach(
            g -> add(names, "security group " + g.spec().name() + " " + g.spec().ingress().size()));
    account
        .listeners()
        .forEach(
            l -> add(names, "listener " + l.spec().port() + " " + l.spec().certificates().size()));
    account
        .rules()
        .forEach(
            r ->
                add(
                    names,
                    "rule "
                        + r.spec().id().id()
                        + " "
                        + r.spec().conditions()
                        + " "
                        + Canonical.of(r.spec()).tags()));
    return new Inventory(List.copyOf(names));
  }

  /** What is there twice is counted, so that duplicates are seen. */
  private static void add(TreeSet<String> names, String name) {
    int copies = 1;
    while (!names.add(name + " #" + copies)) {
      copies++;
    }
  }
}
