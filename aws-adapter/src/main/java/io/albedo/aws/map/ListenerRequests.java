package io.albedo.aws.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AddListenerCertificatesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MutualAuthenticationAttributes;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveListenerCertificatesRequest;

/** Requests about listeners. Both creating and changing one carry its default certificate only. */
public final class ListenerRequests {

  private ListenerRequests() {}

  public static CreateListenerRequest create(Listener listener) {
    CreateListenerRequest.Builder request =
        CreateListenerRequest.builder()
            .loadBalancerArn(Known.text(listener.loadBalancer()))
            .port(listener.port())
            .protocol(listener.protocol().text())
            .defaultActions(ActionMapper.all(listener.defaultActions()));
    listener.certificates().stream()
        .limit(1)
        .forEach(arn -> request.certificates(certificate(arn)));
    listener.sslPolicy().ifPresent(request::sslPolicy);
    listener
        .mutualAuthentication()
        .map(ListenerRequests::mutualAuthentication)
        .ifPresent(request::mutualAuthentication);
    if (!listener.tags().isEmpty()) {
      request.tags(TagMapper.elb(listener.tags()));
    }
    return request.build();
  }

  public static ModifyListenerRequest modify(Call.ModifyListener call) {
    Listener listener = call.listener();
    ModifyListenerRequest.Builder request =
        ModifyListenerRequest.builder()
            .listenerArn(Known.text(call.arn()))
            .port(listener.port())
            .protocol(listener.protocol().text())
            .defaultActions(ActionMapper.all(listener.defaultActions()));
    listener.certificates().stream()
        .limit(1)
        .forEach(arn -> request.certificates(certificate(arn)));
    listener.sslPolicy().ifPresent(request::sslPolicy);
    listener
        .mutualAuthentication()
        .map(ListenerRequests::mutualAuthentication)
        .ifPresent(request::mutualAuthentication);
    return request.build();
  }

  public static ModifyListenerAttributesRequest setAttributes(Call.ModifyListenerAttributes call) {
    return ModifyListenerAttributesRequest.builder()
        .listenerArn(Known.text(call.listener()))
        .attributes(TagMapper.pairs(call.attributes(), ListenerRequests::attribute))
        .build();
  }

  private static ListenerAttribute attribute(String key, String value) {
    return ListenerAttribute.builder().key(key).value(value).build();
  }

  public static AddListenerCertificatesRequest addCertificate(Call.AddListenerCertificates call) {
    return AddListenerCertificatesRequest.builder()
        .listenerArn(Known.text(call.listener()))
        .certificates(certificate(call.certificate()))
        .build();
  }

  public static RemoveListenerCertificatesRequest removeCertificate(
      Call.RemoveListenerCertificates call) {
    return RemoveListenerCertificatesRequest.builder()
        .listenerArn(Known.text(call.listener()))
        .certificates(certificate(call.certificate()))
        .build();
  }

  public static DeleteListenerRequest delete(Call.DeleteListener call) {
    return DeleteListenerRequest.builder().listenerArn(Known.text(call.listener())).build();
  }

  private static Certificate certificate(Token<Arn> arn) {
    return Certificate.builder().certificateArn(Known.text(arn)).build();
  }

  private static MutualAuthenticationAttributes mutualAuthentication(
      MutualAuthentication settings) {
    MutualAuthenticationAttributes.Builder builder =
        MutualAuthenticationAttributes.builder().mode(settings.mode());
    settings.trustStore().map(Known::text).ifPresent(builder::trustStoreArn);
    settings.ignoreClientCertificateExpiry().ifPresent(builder::ignoreClientCertificateExpiry);
    settings.advertiseTrustStoreCaNames().ifPresent(builder::advertiseTrustStoreCaNames);
    return builder.build();
  }
}
