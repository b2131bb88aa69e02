package io.albedo.planner.testing;

import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the few flags that recorded cases use. */
public final class FlagReader {

  private FlagReader() {}

  public static Options read(List<String> flags) {
    Options.Builder options = Options.builder().clusterName("demo").refuseTooLargeRules(false);
    flags.stream().filter(flag -> !flag.isBlank()).forEach(flag -> add(options, flag.strip()));
    return options.build();
  }

  private static void add(Options.Builder options, String flag) {
    String value = flag.substring(flag.indexOf('=') + 1);
    switch (flag.substring(0, flag.indexOf('='))) {
      case "--allowed-certificate-authority-arns" ->
          options.addAllowedCertificateAuthorityArns(value.split(",", -1));
      case "--default-ssl-policy" -> options.defaultSslPolicy(value);
      case "--default-tags" -> addTags(options, value);
      case "--enable-endpoint-slices" -> options.enableEndpointSlices(Boolean.parseBoolean(value));
      case "--max-targets-per-target-group" ->
          options.maxTargetsPerTargetGroup(Integer.parseInt(value));
      case "--disable-restricted-sg-rules" ->
          options.disableRestrictedSecurityGroupRules(Boolean.parseBoolean(value));
      case "--service-target-eni-security-group-tags" -> addEniTags(options, value);
      case "--feature-gates" -> options.featureGates(gates(value));
      case "--tolerate-non-existent-backend-action" ->
          options.tolerateNonExistentBackendAction(Boolean.parseBoolean(value));
      case "--tolerate-non-existent-backend-service" ->
          options.tolerateNonExistentBackendService(Boolean.parseBoolean(value));
      default -> throw new IllegalArgumentException("no reader for " + flag);
    }
  }

  private static void addTags(Options.Builder options, String value) {
    for (String tag : value.split(",", -1)) {
      options.putDefaultTags(
          tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
  }

  private static void addEniTags(Options.Builder options, String value) {
    for (String tag : value.split(",", -1)) {
      options.putServiceTargetEniSecurityGroupTags(
          tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
  }

  private static Set<FeatureGate> gates(String value) {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    for (String setting : value.split(",", -1)) {
      FeatureGate gate = FeatureGate.of(setting.substring(0, setting.indexOf('='))).orElseThrow();
      if (setting.endsWith("=true")) {
        gates.add(gate);
      } else {
        gates.remove(gate);
      }
    }
    return gates;
  }
}
