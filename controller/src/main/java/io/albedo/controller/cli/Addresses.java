package io.albedo.controller.cli;

import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.local.http.LocalPorts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says where the load balancers answer, whenever that is another place than before. */
final class Addresses implements Runnable {

  private final Supplier<List<LocalAddress>> addresses;
  private final Consumer<String> say;
  private List<LocalAddress> told = List.of();

  Addresses(Supplier<List<LocalAddress>> addresses, Consumer<String> say) {
    this.addresses = addresses;
    this.say = say;
  }

  @Override
  public void run() {
    List<LocalAddress> now = addresses.get();
    if (!now.equals(told)) {
      now.stream().filter(a -> !told.contains(a)).forEach(this::tell);
      told = now;
    }
  }

  private void tell(LocalAddress address) {
    say.accept(
        "%s %d of %s answers on %s%s"
            .formatted(
                address.protocol().text(),
                address.listenerPort(),
                address.loadBalancer(),
                address.url(),
                taken(address)));
    say.accept(
        "  try: curl " + (address.url().startsWith("https") ? "-k " : "") + address.url() + "/");
  }

  private static String taken(LocalAddress address) {
    int first = LocalPorts.shifted().candidates(address.listenerPort()).findFirst().orElse(0);
    return first == address.localPort() ? "" : " (port " + first + " is taken)";
  }
}
