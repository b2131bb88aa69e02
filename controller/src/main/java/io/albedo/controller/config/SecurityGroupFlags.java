package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.Switch;
import io.albedo.planner.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Security groups of load balancers, and rules that let their traffic in. */
final class SecurityGroupFlags {

  private static final String ENABLE = "--enable-backend-security-group";
  private static final String GROUP = "--backend-security-group";
  private static final String MANAGE_RULES = "--enable-manage-backend-security-group-rules";

  @Option(
      names = ENABLE,
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "One security group, shared by the load balancers, for traffic to targets.")
  Switch backend = Switch.ON;

  @Option(
      names = GROUP,
      paramLabel = "ID",
      description = "That security group, if it is not to be made.")
  String group = "";

  @Option(
      names = MANAGE_RULES,
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description =
          "Let traffic of load balancers with security groups of their own reach the targets, where"
              + " nothing else is said.")
  Switch manageRules = Switch.OFF;

  @Option(
      names = "--disable-restricted-sg-rules",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Let traffic in to all TCP ports of targets, not only to those in use.")
  Switch unrestricted = Switch.OFF;

  @Option(
      names = "--service-target-eni-security-group-tags",
      paramLabel = "KEY=VALUE,...",
      converter = KeyValues.Converter.class,
      description = "More tags by which one of several security groups of a target is chosen.")
  @NotYet(Part.TARGETS)
  List<KeyValues> interfaceTags = new ArrayList<>();

  void addTo(Options.Builder options) {
    options
        .enableBackendSecurityGroup(backend.isOn())
        .backendSecurityGroup(Optional.of(group).filter(id -> !id.isEmpty()))
        .enableManageBackendSecurityGroupRules(manageRules.isOn())
        .disableRestrictedSecurityGroupRules(unrestricted.isOn());
  }

  Stream<String> problems() {
    return Stream.of(groupForm(), rulesWithoutGroup()).flatMap(Optional::stream);
  }

  private Optional<String> groupForm() {
    return group.isEmpty() || group.startsWith("sg-")
        ? Optional.empty()
        : Optional.of(
            GROUP + " is '" + group + "', but the id of a security group starts with 'sg-'");
  }

  private Optional<String> rulesWithoutGroup() {
    return manageRules.isOn() && !backend.isOn()
        ? Optional.of(
            MANAGE_RULES + " needs the backend security group; remove " + ENABLE + "=false")
        : Optional.empty();
  }
}
