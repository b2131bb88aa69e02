package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import io.albedo.planner.options.Options;

/** Services of AWS that stand before a load balancer. */
final class AddOnFlags {

  private final Flag<Switch> waf;
  private final Flag<Switch> wafv2;
  private final Flag<Switch> shield;

  AddOnFlags(FlagSet flags) {
    waf = flags.named("--enable-waf", "Manage associations with WAF Regional.").onOff(Switch.ON);
    wafv2 = flags.named("--enable-wafv2", "Manage associations with WAFv2.").onOff(Switch.ON);
    shield =
        flags.named("--enable-shield", "Manage protections of Shield Advanced.").onOff(Switch.ON);
  }

  void addTo(Options.Builder options) {
    options
        .enableWaf(waf.value().isOn())
        .enableWafv2(wafv2.value().isOn())
        .enableShield(shield.value().isOn());
  }
}
