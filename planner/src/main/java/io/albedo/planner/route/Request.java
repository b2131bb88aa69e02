package io.albedo.planner.route;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.Protocol;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An HTTP request as it reaches a listener. Nothing in it is decoded. */
@Value.Immutable
@AlbedoStyle
public interface Request {

  /** With case: {@code GET}, not {@code get}. */
  @Value.Default
  default String method() {
    return "GET";
  }

  /** {@code HTTP} or {@code HTTPS}: the listener's. */
  @Value.Default
  default Protocol protocol() {
    return Protocol.HTTP;
  }

  /** The host header as sent, possibly with a port; empty if there is none. */
  @Value.Default
  default String host() {
    return "";
  }

  /** The listener's port. */
  @Value.Default
  default int port() {
    return protocol() == Protocol.HTTPS ? 443 : 80;
  }

  /** Path without query. */
  @Value.Default
  default String path() {
    return "/";
  }

  /** What stands behind the first {@code ?}. */
  Optional<String> query();

  List<Header> headers();

  /** Address of the connection's peer. */
  @Value.Default
  default String source() {
    return "127.0.0.1";
  }

  /** The host header without port. */
  default String hostName() {
    return HostPort.of(host()).host();
  }

  /** Path and query, as they stand in the request line. */
  default String target() {
    return query().map(q -> path() + "?" + q).orElse(path());
  }

  /** The values of all headers with this name, in order; names have no case. */
  default List<String> headerValues(String name) {
    return headers().stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Request}. */
  final class Builder extends ImmutableRequest.Builder {}
}
