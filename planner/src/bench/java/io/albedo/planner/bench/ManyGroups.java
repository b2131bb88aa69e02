package io.albedo.planner.bench;

import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;

/** A cluster of many groups, each with 3 Ingresses of 5 paths. */
final class ManyGroups {

  private static final int MEMBERS = 3;
  private static final int PATHS = 5;

  private ManyGroups() {}

  static ClusterState of(int groups) {
    ClusterFixture cluster = ClusterFixture.cluster();
    for (int group = 0; group < groups; group++) {
      String namespace = "team-%04d".formatted(group);
      for (int member = 0; member < MEMBERS; member++) {
        cluster.with(ingress(namespace, member));
      }
      for (int path = 0; path < PATHS; path++) {
        cluster.services(namespace + "/svc-" + path);
      }
    }
    return cluster.build();
  }

  private static IngressFixture ingress(String namespace, int member) {
    IngressFixture ingress =
        IngressFixture.ingress(namespace + "/web-" + member)
            .inGroup(namespace)
            .with("scheme", "internet-facing");
    for (int path = 0; path < PATHS; path++) {
      ingress.prefix("app-" + member + ".example.com", "/path-" + path, "svc-" + path);
    }
    return ingress;
  }
}
