package io.albedo.planner.stack;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.planner.json.Json;
import java.util.Map;

/** Listeners. */
final class ListenerJson {

  private ListenerJson() {}

  static Json of(Listener listener) {
    return new SpecBuilder()
        .always("loadBalancerARN", TokenJson.text(listener.loadBalancer()))
        .always("port", listener.port())
        .always("protocol", listener.protocol().text())
        .unlessEmpty("defaultActions", listener.defaultActions(), ActionJson::of)
        .unlessEmpty(
            "certificates",
            listener.certificates(),
            arn -> new SpecBuilder().always("certificateARN", TokenJson.certificate(arn)).build())
        .ifSet("sslPolicy", listener.sslPolicy())
        .ifSet("mutualAuthentication", listener.mutualAuthentication().map(ListenerJson::mutual))
        .unlessEmpty("tags", listener.tags())
        .unlessEmpty(
            "listenerAttributes",
            SpecBuilder.entries(listener.attributes()),
            ListenerJson::attribute)
        .build();
  }

  private static Json attribute(Map.Entry<String, String> attribute) {
    return SpecBuilder.entry(attribute, "Key", "Value");
  }

  private static Json mutual(MutualAuthentication mutual) {
    return new SpecBuilder()
        .always("mode", mutual.mode())
        .always(
            "trustStoreArn",
            TokenJson.text(mutual.trustStore().orElseGet(() -> Token.of(new Arn("")))))
        .ifSet("ignoreClientCertificateExpiry", mutual.ignoreClientCertificateExpiry())
        .ifSet("advertiseTrustStoreCaNames", mutual.advertiseTrustStoreCaNames())
        .build();
  }
}
