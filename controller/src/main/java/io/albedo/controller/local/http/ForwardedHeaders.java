package io.albedo.controller.local.http;

import io.albedo.model.alb.Protocol;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that an Application Load Balancer adds to a request. Source: "HTTP headers and
 * Application Load Balancers" in the Elastic Load Balancing user guide.
 */
final class ForwardedHeaders {

  private static final String FOR = "X-Forwarded-For";
  private static final String TRACE = "X-Amzn-Trace-Id";
  private static final String MODE = "routing.http.xff_header_processing.mode";
  private static final String CLIENT_PORT = "routing.http.xff_client_port.enabled";

  private final ServedListener listener;
  private final Map<String, String> attributes;

  ForwardedHeaders(ServedListener listener) {
    this.listener = listener;
    this.attributes = listener.loadBalancer().attributes();
  }

  /** Changes the headers of a request from this client. */
  void addTo(MultiMap headers, SocketAddress client) {
    switch (attributes.getOrDefault(MODE, "append")) {
      case "remove" -> headers.remove(FOR);
      case "preserve" -> {}
      default -> headers.set(FOR, appended(headers, client));
    }
    headers.set(
        "X-Forwarded-Proto", listener.spec().protocol() == Protocol.HTTPS ? "https" : "http");
    headers.set("X-Forwarded-Port", Integer.toString(listener.spec().port()));
    headers.set(TRACE, TraceId.fresh().after(Optional.ofNullable(headers.get(TRACE)).orElse("")));
  }

  private String appended(MultiMap headers, SocketAddress client) {
    String address = address(client);
    return headers.contains(FOR)
        ? String.join(", ", headers.getAll(FOR)) + ", " + address
        : address;
  }

  private String address(SocketAddress client) {
    String address = ClientAddress.of(client);
    if (!attributes.getOrDefault(CLIENT_PORT, "false").equals("true")) {
      return address;
    }
    return (address.contains(":") ? "[" + address + "]" : address) + ":" + client.port();
  }
}
