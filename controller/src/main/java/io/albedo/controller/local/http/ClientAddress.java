package io.albedo.controller.local.http;

import io.vertx.core.net.SocketAddress;
import java.util.Optional;

/** The peer of a connection. */
final class ClientAddress {

  private ClientAddress() {}

  /** The numeric address without zone; empty if the connection has none. */
  static String of(SocketAddress client) {
    String address = Optional.ofNullable(client.hostAddress()).orElse("");
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
