package io.albedo.controller.config;

import io.albedo.controller.config.value.UnsafeOrderName;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;

/** How changes are made. These flags are Albedo's own. */
final class PlanFlags {

  private final Flag<UnsafeOrderName> unsafeOrder;

  PlanFlags(FlagSet flags) {
    unsafeOrder =
        flags
            .named(
                "--unsafe-order",
                "proceed or withhold, where the quota of rules leaves no order in which every"
                    + " request keeps its old answer until it gets its new one. A flag of Albedo"
                    + " alone.")
            .one(
                "POLICY",
                new UnsafeOrderName.Converter(),
                new UnsafeOrderName(UnsafeOrder.PROCEED));
  }

  void addTo(Options.Builder options) {
    options.unsafeOrder(unsafeOrder.value().value());
  }
}
