package io.albedo.planner.render;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;

/** Requests of the Elastic Load Balancing API about listeners. */
record ListenerInput(TokenJson tokens) {

  Json.Obj create(Listener listener) {
    JsonObjectBuilder input =
        Json.object().put("LoadBalancerArn", tokens.text(listener.loadBalancer()));
    putSettings(input, listener);
    if (!listener.tags().isEmpty()) {
      input.put("Tags", KeyValueJson.of(listener.tags()));
    }
    return input.build();
  }

  Json.Obj modify(Call.ModifyListener call) {
    JsonObjectBuilder input = Json.object().put("ListenerArn", tokens.text(call.arn()));
    putSettings(input, call.listener());
    return input.build();
  }

  Json.Obj certificate(Token<Arn> listener, Token<Arn> certificate) {
    return Json.object()
        .put("ListenerArn", tokens.text(listener))
        .put("Certificates", certificates(List.of(certificate)))
        .build();
  }

  private void putSettings(JsonObjectBuilder input, Listener listener) {
    input.put("Port", listener.port()).put("Protocol", listener.protocol().text());
    if (!listener.certificates().isEmpty()) {
      input.put("Certificates", certificates(listener.certificates().subList(0, 1)));
    }
    input
        .putIfPresent("SslPolicy", listener.sslPolicy())
        .putIfPresent(
            "MutualAuthentication", listener.mutualAuthentication(), this::mutualAuthentication)
        .put("DefaultActions", new ActionInput(tokens).all(listener.defaultActions()));
  }

  private Json certificates(List<Token<Arn>> certificates) {
    return new Json.Arr(
        certificates.stream()
            .<Json>map(arn -> Json.object().put("CertificateArn", tokens.text(arn)).build())
            .toList());
  }

  private Json mutualAuthentication(MutualAuthentication settings) {
    return Json.object()
        .put("Mode", settings.mode())
        .putIfPresent("TrustStoreArn", settings.trustStore(), tokens::text)
        .putIfPresent("IgnoreClientCertificateExpiry", settings.ignoreClientCertificateExpiry())
        .putIfPresent("AdvertiseTrustStoreCaNames", settings.advertiseTrustStoreCaNames())
        .build();
  }
}
