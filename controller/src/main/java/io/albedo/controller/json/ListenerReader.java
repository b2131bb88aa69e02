package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a listener of one of the load balancers.
 *
 * @param unfamiliar where those go of which nobody can tell what they are; what hangs on those that
 *     are there already is left out with them
 * @param passedOver where the ARNs of listeners go that are there, but not in the answer
 */
record ListenerReader(
    Snapshot snapshot,
    Attachments attachments,
    Map<Arn, ObservedLoadBalancer> loadBalancers,
    List<UnfamiliarResource> unfamiliar,
    Set<Arn> passedOver) {

  private static final Choice<Protocol> PROTOCOL = Choice.of(Protocol.values(), Protocol::text);

  private static final Unfamiliar UNFAMILIAR =
      new Unfamiliar(ResourceType.LISTENER, List.of(Map.entry("Protocol", PROTOCOL)));

  Optional<ObservedListener> read(Fields listener) {
    Arn arn = new Arn(listener.requiredText("ListenerArn"));
    Arn owner = new Arn(listener.requiredText("LoadBalancerArn"));
    Optional<ObservedLoadBalancer> balancer = Optional.ofNullable(loadBalancers.get(owner));
    if (unfamiliar.stream().anyMatch(resource -> resource.arn().equals(owner))) {
      passOver(arn);
      return Optional.empty();
    }
    if (balancer.isEmpty()) {
      reportMissing(listener, owner);
      return Optional.empty();
    }
    Optional<UnfamiliarResource> strange = UNFAMILIAR.in(listener, balancer.get());
    if (strange.isPresent()) {
      passOver(arn);
      unfamiliar.add(strange.get());
      return Optional.empty();
    }
    // A listener of a gateway load balancer has neither port nor protocol, and is nobody's concern.
    return balancer
        .filter(b -> b.spec().type() != LoadBalancerType.GATEWAY)
        .map(b -> new ObservedListener(arn, owner, spec(listener, arn, owner)));
  }

  private void passOver(Arn listener) {
    attachments.ignore(listener);
    passedOver.add(listener);
  }

  private void reportMissing(Fields listener, Arn owner) {
    if (!owner.value().isEmpty()) {
      snapshot.dangling(SnapshotKey.LISTENERS, listener.pathOf("LoadBalancerArn"), owner.value());
    }
  }

  private Listener spec(Fields listener, Arn arn, Arn owner) {
    int port = listener.requiredNumber("Port", 1, 65535);
    return Listener.builder()
        .id(ResourceId.listener(port))
        .loadBalancer(Token.of(owner))
        .port(port)
        .protocol(PROTOCOL.requiredIn(listener, "Protocol"))
        .defaultActions(ActionReader.all(listener, "DefaultActions"))
        .certificates(certificates(listener))
        .sslPolicy(listener.text("SslPolicy"))
        .mutualAuthentication(
            listener.map("MutualAuthentication").map(ListenerReader::mutualAuthentication))
        .attributes(attachments.attributes(arn.value()))
        .tags(Tags.of(listener))
        .build();
  }

  private static List<Token<Arn>> certificates(Fields listener) {
    return Stream.of("Certificates", "AdditionalCertificates")
        .flatMap(list -> listener.maps(list).stream())
        .map(certificate -> Token.of(new Arn(certificate.requiredText("CertificateArn"))))
        .toList();
  }

  private static MutualAuthentication mutualAuthentication(Fields mutual) {
    return new MutualAuthentication(
        mutual.requiredText("Mode"),
        mutual.text("TrustStoreArn").filter(t -> !t.isEmpty()).map(t -> Token.of(new Arn(t))),
        mutual.flag("IgnoreClientCertificateExpiry"),
        mutual.text("AdvertiseTrustStoreCaNames"));
  }
}
