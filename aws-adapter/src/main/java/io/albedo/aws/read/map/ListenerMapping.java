package io.albedo.aws.read.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedListener;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MutualAuthenticationAttributes;

/** Listeners. */
public final class ListenerMapping {

  private ListenerMapping() {}

  /**
   * What is asked for a listener by calls of its own.
   *
   * @param moreCertificates those beside the default one
   */
  public record Details(
      List<String> moreCertificates,
      SortedMap<String, String> attributes,
      SortedMap<String, String> tags) {
    public Details {
      moreCertificates = List.copyOf(moreCertificates);
    }
  }

  public static ObservedListener listener(Listener listener, Details details) {
    Arn arn = new Arn(listener.listenerArn());
    Arn owner = new Arn(listener.loadBalancerArn());
    return new ObservedListener(
        arn,
        owner,
        io.albedo.model.alb.Listener.builder()
            .id(ResourceId.listener(listener.port()))
            .loadBalancer(Token.of(owner))
            .port(listener.port())
            .protocol(protocol(listener.protocolAsString(), "Protocol"))
            .defaultActions(ActionMapping.all(listener.defaultActions()))
            .certificates(certificates(listener, details.moreCertificates()))
            .sslPolicy(Optional.ofNullable(listener.sslPolicy()))
            .mutualAuthentication(
                Optional.ofNullable(listener.mutualAuthentication()).map(ListenerMapping::mutual))
            .attributes(details.attributes())
            .tags(details.tags())
            .build());
  }

  static Protocol protocol(String text, String field) {
    return UnfamiliarAnswerException.known(Protocol.of(text), field, text);
  }

  private static List<Token<Arn>> certificates(Listener listener, List<String> more) {
    return Stream.concat(
            listener.certificates().stream().map(Certificate::certificateArn), more.stream())
        .map(arn -> Token.of(new Arn(arn)))
        .toList();
  }

  private static MutualAuthentication mutual(MutualAuthenticationAttributes mutual) {
    return new MutualAuthentication(
        mutual.mode(),
        Optional.ofNullable(mutual.trustStoreArn())
            .filter(arn -> !arn.isEmpty())
            .map(arn -> Token.of(new Arn(arn))),
        Optional.ofNullable(mutual.ignoreClientCertificateExpiry()),
        Optional.ofNullable(mutual.advertiseTrustStoreCaNamesAsString()));
  }
}
