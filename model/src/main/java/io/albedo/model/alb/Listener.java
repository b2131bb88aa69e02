package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A listener; its port is its identity on the load balancer. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface Listener extends Resource {

  @Override
  ResourceId id();

  Token<Arn> loadBalancer();

  /** 1 to 65535. */
  int port();

  Protocol protocol();

  List<Action> defaultActions();

  /** The first is the default certificate; empty unless the protocol is HTTPS. */
  List<Token<Arn>> certificates();

  Optional<String> sslPolicy();

  Optional<MutualAuthentication> mutualAuthentication();

  /** Only the attributes that somebody set. */
  @Value.Default
  default CompactMap attributes() {
    return CompactMap.of();
  }

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Listener}. */
  final class Builder extends ImmutableListener.Builder {

    public Builder attributes(Map<String, String> attributes) {
      return attributes(CompactMap.copyOf(attributes));
    }

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
