package io.albedo.planner.iam;

import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;

/** What a permission is for, and so whether flags and gates make it needless. */
enum Use {
  ALWAYS,
  WAF_CLASSIC,
  WAF_V2,
  ANY_WAF,
  SHIELD,
  TAGGING_API;

  boolean isOn(Options options) {
    return switch (this) {
      case ALWAYS -> true;
      case WAF_CLASSIC -> options.enableWaf();
      case WAF_V2 -> options.enableWafv2();
      case ANY_WAF -> options.enableWaf() || options.enableWafv2();
      case SHIELD -> options.enableShield();
      case TAGGING_API -> options.isOn(FeatureGate.ENABLE_RGT_API);
    };
  }
}
