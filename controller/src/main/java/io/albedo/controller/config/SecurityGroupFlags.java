package io.albedo.controller.config;

import io.albedo.controller.config.value.KeyValues;
import io.albedo.controller.config.value.Switch;
import io.albedo.planner.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Security groups of load balancers, and rules that let their traffic in. */
final class SecurityGroupFlags {

  private static final String ENABLE = "--enable-backend-security-group";
  private static final String GROUP = "--backend-security-group";
  private static final String MANAGE_RULES = "--enable-manage-backend-security-group-rules";

  private final Flag<Switch> backend;
  private final Flag<String> group;
  private final Flag<Switch> manageRules;
  private final Flag<Switch> unrestricted;
  private final Flag<List<KeyValues>> interfaceTags;

  SecurityGroupFlags(FlagSet flags) {
    backend =
        flags
            .named(ENABLE, "One security group, shared by the load balancers, for their traffic.")
            .onOff(Switch.ON);
    group = flags.named(GROUP, "That security group, if it is not to be made.").text("ID", "");
    manageRules =
        flags
            .named(
                MANAGE_RULES,
                "Let traffic of load balancers with security groups of their own reach the "
                    + "targets, where nothing else is said.")
            .onOff(Switch.OFF);
    unrestricted =
        flags
            .named(
                "--disable-restricted-sg-rules",
                "Let traffic in to all TCP ports of targets, not only to those in use.")
            .onOff(Switch.OFF);
    interfaceTags =
        flags
            .named(
                "--service-target-eni-security-group-tags",
                "More tags by which one of several security groups of a target is chosen.")
            .pairs();
  }

  void addTo(Options.Builder options) {
    options
        .enableBackendSecurityGroup(backend.value().isOn())
        .backendSecurityGroup(Optional.of(group.value()).filter(id -> !id.isEmpty()))
        .enableManageBackendSecurityGroupRules(manageRules.value().isOn())
        .disableRestrictedSecurityGroupRules(unrestricted.value().isOn())
        .serviceTargetEniSecurityGroupTags(KeyValues.all(interfaceTags.value()));
  }

  Stream<String> problems() {
    return Stream.of(groupForm(), rulesWithoutGroup()).flatMap(Optional::stream);
  }

  private Optional<String> groupForm() {
    return Optional.of(group.value())
        .filter(id -> !id.isEmpty() && !id.startsWith("sg-"))
        .map(id -> GROUP + " is '" + id + "', but the id of a security group starts with 'sg-'");
  }

  private Optional<String> rulesWithoutGroup() {
    return manageRules.value().isOn() && !backend.value().isOn()
        ? Optional.of(
            MANAGE_RULES + " needs the backend security group; remove " + ENABLE + "=false")
        : Optional.empty();
  }
}
