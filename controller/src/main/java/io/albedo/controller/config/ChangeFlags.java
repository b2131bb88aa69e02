package io.albedo.controller.config;

import io.albedo.controller.config.value.OrphanHandling;
import io.albedo.controller.config.value.PolicyName;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;

/** What may be changed: flags that aws-load-balancer-controller does not have. */
final class ChangeFlags {

  private final Flag<PolicyName> policy;
  private final Flag<OrphanHandling> orphans;

  ChangeFlags(FlagSet flags) {
    policy =
        flags
            .named(
                "--policy",
                "Changes that may be made: sync (all), upsert-only (nothing is taken away),"
                    + " create-only (what is there stays as it is) or observe (none).")
            .one("POLICY", new PolicyName.Converter(), new PolicyName(ChangePolicy.SYNC));
    orphans =
        flags
            .named(
                "--orphans",
                "What AWS has for groups without Ingress: list, remove, or auto, which removes it"
                    + " where the input is known to be the whole cluster (albedo run).")
            .one("HOW", new OrphanHandling.Converter(), OrphanHandling.AUTO);
  }

  void addTo(Options.Builder options) {
    options.changePolicy(policy.value().value()).removeOrphans(orphans.value().removes(false));
  }

  OrphanHandling orphans() {
    return orphans.value();
  }
}
