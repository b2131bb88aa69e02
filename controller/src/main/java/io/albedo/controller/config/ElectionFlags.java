package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.Switch;
import java.time.Duration;
import java.util.Optional;

/** How the one of several controllers is found that acts. */
public final class ElectionFlags {

  private final Flag<Switch> enabled;
  private final Flag<String> lease;
  private final Flag<String> namespace;
  private final Flag<GoDuration> duration;

  ElectionFlags(FlagSet flags) {
    enabled =
        flags
            .named("--enable-leader-election", "Let only one of several controllers work.")
            .onOff(Switch.ON);
    lease =
        flags
            .named("--leader-election-id", "Name of the Lease by which the leader is elected.")
            .text("NAME", "aws-load-balancer-controller-leader");
    namespace =
        flags
            .named(
                "--leader-election-namespace",
                "Namespace of that Lease; else that of the controller's pod.")
            .text("NAME", "");
    duration =
        flags
            .named(
                "--leader-election-lease-duration",
                "How long a silent leader stays the leader; 0s for 15s.")
            .duration(Duration.ZERO);
  }

  public boolean isEnabled() {
    return enabled.value().isOn();
  }

  public String lease() {
    return lease.value();
  }

  public Optional<String> namespace() {
    return Optional.of(namespace.value()).filter(name -> !name.isEmpty());
  }

  /** Empty for the usual one. */
  public Optional<Duration> duration() {
    return Optional.of(duration.value().value()).filter(length -> !length.isZero());
  }
}
