package io.albedo.model.cloud;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What AWS has, at one moment, ours and others'. Lists keep the order in which AWS gave them, since
 * some rules of translation depend on it.
 */
@Value.Immutable
@AlbedoStyle
public interface CloudState {

  /** Empty if nobody has looked: then everything that only AWS knows is known after apply. */
  Optional<AccountFacts> facts();

  List<ObservedSecurityGroup> securityGroups();

  List<ObservedLoadBalancer> loadBalancers();

  List<ObservedListener> listeners();

  List<ObservedRule> rules();

  List<ObservedTargetGroup> targetGroups();

  /** Nothing has been looked at. */
  static CloudState unseen() {
    return builder().build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CloudState}. */
  final class Builder extends ImmutableCloudState.Builder {}
}
