package io.albedo.controller.json;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.MutualAuthentication;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.Transform;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes listeners and their rules. */
final class ListenerWriter {

  private ListenerWriter() {}

  static ObjectNode listener(ObservedListener observed) {
    Listener spec = observed.spec();
    ObjectNode node =
        Nodes.object()
            .put("ListenerArn", observed.arn().value())
            .put("LoadBalancerArn", observed.loadBalancer().value())
            .put("Port", spec.port())
            .put("Protocol", spec.protocol().text());
    Nodes.text(node, "SslPolicy", spec.sslPolicy());
    certificates(node, spec.certificates());
    spec.mutualAuthentication().ifPresent(m -> node.set("MutualAuthentication", mutual(m)));
    ActionWriter.all(node, "DefaultActions", spec.defaultActions());
    Nodes.tags(node, spec.tags());
    return node;
  }

  private static void certificates(ObjectNode node, List<Token<Arn>> all) {
    List<Arn> arns = all.stream().map(Nodes::known).toList();
    Nodes.listIfAny(
        node, "Certificates", arns.stream().limit(1).toList(), ListenerWriter::certificate);
    Nodes.listIfAny(
        node,
        "AdditionalCertificates",
        arns.stream().skip(1).toList(),
        ListenerWriter::certificate);
  }

  private static ObjectNode certificate(Arn arn) {
    return Nodes.object().put("CertificateArn", arn.value());
  }

  private static ObjectNode mutual(MutualAuthentication mutual) {
    ObjectNode node = Nodes.object().put("Mode", mutual.mode());
    Nodes.text(node, "TrustStoreArn", mutual.trustStore().map(t -> Nodes.known(t).value()));
    Nodes.flag(node, "IgnoreClientCertificateExpiry", mutual.ignoreClientCertificateExpiry());
    Nodes.text(node, "AdvertiseTrustStoreCaNames", mutual.advertiseTrustStoreCaNames());
    return node;
  }

  static ObjectNode rule(ObservedRule observed) {
    ListenerRule spec = observed.spec();
    ObjectNode node =
        Nodes.object()
            .put("RuleArn", observed.arn().value())
            .put("ListenerArn", observed.listener().value())
            .put("Priority", Integer.toString(spec.priority()))
            .put("IsDefault", false);
    Nodes.list(node, "Conditions", spec.conditions(), ConditionWriter::write);
    ActionWriter.all(node, "Actions", spec.actions());
    Nodes.listIfAny(node, "Transforms", spec.transforms(), ListenerWriter::transform);
    Nodes.tags(node, spec.tags());
    return node;
  }

  private static ObjectNode transform(Transform transform) {
    ObjectNode node = Nodes.object().put("Type", transform.type());
    switch (transform) {
      case Transform.UrlRewrite url -> rewrites(url, node.putObject("UrlRewriteConfig"));
      case Transform.HostHeaderRewrite host ->
          rewrites(host, node.putObject("HostHeaderRewriteConfig"));
      case Transform.Unfamiliar unfamiliar -> {}
    }
    return node;
  }

  private static void rewrites(Transform transform, ObjectNode config) {
    Nodes.list(
        config,
        "Rewrites",
        transform.rewrites(),
        rewrite -> Nodes.object().put("Regex", rewrite.regex()).put("Replace", rewrite.replace()));
  }
}
