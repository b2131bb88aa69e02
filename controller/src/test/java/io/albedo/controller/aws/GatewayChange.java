package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.controller.parity.testing.CaseInput;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A large change of what serves: two listeners with 25 rules each, most of which change. */
final class GatewayChange {

  static final CaseInput GATEWAY = CaseInput.of(RecordedCase.named("app-gateway-25-paths"));

  private GatewayChange() {}

  /** What there is before and after a change that nothing disturbs. */
  record Ends(World before, World after, Inventory inventory) {}

  static Ends ends() {
    try (LiveCluster live = served()) {
      World before = world(live, live.account());
      live.write(GatewayChange::changed);
      assertThat(live.pass().isDone()).isTrue();
      CloudState account = live.account();
      return new Ends(before, world(live, account), Inventory.of(account));
    }
  }

  static LiveCluster served() {
    return served(tally -> MotoAccount.open(tally, GATEWAY.snapshots().toArray(String[]::new)));
  }

  /**
   * The cluster of before, with all of it in the account.
   *
   * @param open opens the account for a listener
   */
  static LiveCluster served(Function<CallTally, AwsConnection> open) {
    LiveCluster live = new LiveCluster(GATEWAY, open);
    assertThat(live.pass().isDone()).isTrue();
    return live;
  }

  private static World world(LiveCluster live, CloudState account) {
    return World.of(account, live.bindings());
  }

  static ClusterState changed(ClusterState cluster) {
    ClusterState.Builder changed = ClusterState.builder().from(cluster);
    cluster.ingresses().forEach((name, ingress) -> changed.putIngresses(name, changed(ingress)));
    return changed.build();
  }

  private static Ingress changed(Ingress ingress) {
    return Ingress.builder()
        .from(ingress)
        .rules(
            ingress.rules().stream()
                .map(rule -> new IngressRule(rule.host(), changed(rule.paths())))
                .toList())
        .build();
  }

  /**
   * Two of three paths are answered by the Service of the next but one, each sixth is gone, and
   * each fifth gets a longer one before it; the first and the last stay as they are.
   */
  private static List<IngressPath> changed(List<IngressPath> paths) {
    List<IngressPath> changed = new ArrayList<>();
    int last = paths.size() - 1;
    for (int i = 0; i <= last; i++) {
      IngressPath path = paths.get(i);
      if (i == 0 || i == last) {
        changed.add(path);
      } else if (i % 6 != 0) {
        if (i % 5 == 0) {
          changed.add(
              new IngressPath(path.path() + "/new", path.pathType(), paths.get(last).backend()));
        }
        IngressPath other = i % 3 != 0 && i + 2 <= last ? paths.get(i + 2) : path;
        changed.add(new IngressPath(path.path(), path.pathType(), other.backend()));
      }
    }
    return changed;
  }

  static World serving(LiveCluster live, World before) {
    CloudState seen =
        CloudState.builder()
            .from(live.serving())
            .securityGroups(before.cloud().securityGroups())
            .build();
    return world(live, seen);
  }
}
