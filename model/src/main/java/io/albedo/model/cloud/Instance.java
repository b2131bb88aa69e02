package io.albedo.model.cloud;

import java.util.List;
import java.util.Optional;

/**
 * An EC2 instance.
 *
 * @param id such as {@code i-0123456789abcdef0}
 */
public record Instance(String id, List<NetworkInterface> interfaces) {

  public Instance {
    interfaces = List.copyOf(interfaces);
  }

  /** The interface with device index 0. */
  public Optional<NetworkInterface> primary() {
    return interfaces.stream().filter(i -> i.deviceIndex().orElse(-1) == 0).findFirst();
  }
}
