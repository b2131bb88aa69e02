package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;

/** Services of AWS that stand before a load balancer. */
final class AddOnFlags {

  private AddOnFlags() {}

  static void declare(FlagSet flags) {
    flags
        .named("--enable-waf", "Manage associations with WAF Regional.")
        .notYet(MissingPart.AWS)
        .onOff(Switch.ON);
    flags
        .named("--enable-wafv2", "Manage associations with WAFv2.")
        .notYet(MissingPart.AWS)
        .onOff(Switch.ON);
    flags
        .named("--enable-shield", "Manage protections of Shield Advanced.")
        .notYet(MissingPart.AWS)
        .onOff(Switch.ON);
  }
}
