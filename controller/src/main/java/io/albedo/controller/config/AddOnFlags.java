package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.Switch;
import picocli.CommandLine.Option;

/** Services of AWS that stand before a load balancer. */
final class AddOnFlags {

  @Option(
      names = "--enable-waf",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Manage associations with WAF Regional.")
  @NotYet(Part.AWS)
  Switch waf = Switch.ON;

  @Option(
      names = "--enable-wafv2",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Manage associations with WAFv2.")
  @NotYet(Part.AWS)
  Switch wafv2 = Switch.ON;

  @Option(
      names = "--enable-shield",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Manage protections of Shield Advanced.")
  @NotYet(Part.AWS)
  Switch shield = Switch.ON;
}
