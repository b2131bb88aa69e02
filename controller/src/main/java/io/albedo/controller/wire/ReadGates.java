package io.albedo.controller.wire;

import io.albedo.aws.read.ReadGate;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.EnumSet;
import java.util.Set;

/** What feature gates mean to who reads AWS. */
public final class ReadGates {

  private ReadGates() {}

  public static Set<ReadGate> of(Options options) {
    Set<ReadGate> gates = EnumSet.noneOf(ReadGate.class);
    add(gates, options, FeatureGate.LISTENER_RULES_TAGGING, ReadGate.LISTENER_TAGS);
    add(gates, options, FeatureGate.ENABLE_RGT_API, ReadGate.TAGGING_API);
    add(gates, options, FeatureGate.ENABLE_CERTIFICATE_MANAGEMENT, ReadGate.CERTIFICATE_TAGS);
    return gates;
  }

  private static void add(
      Set<ReadGate> gates, Options options, FeatureGate feature, ReadGate gate) {
    if (options.isOn(feature)) {
      gates.add(gate);
    }
  }
}
