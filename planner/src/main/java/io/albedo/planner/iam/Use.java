package io.albedo.planner.iam;

import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.function.Predicate;

/** What a permission is for, and so whether flags and gates make it needless. */
enum Use {
  ALWAYS(options -> true),
  WAF_CLASSIC(Options::enableWaf),
  WAF_V2(Options::enableWafv2),
  ANY_WAF(options -> options.enableWaf() || options.enableWafv2()),
  SHIELD(Options::enableShield),
  TAGGING_API(options -> options.isOn(FeatureGate.ENABLE_RGT_API));

  private final Predicate<Options> on;

  Use(Predicate<Options> on) {
    this.on = on;
  }

  boolean isOn(Options options) {
    return on.test(options);
  }
}
