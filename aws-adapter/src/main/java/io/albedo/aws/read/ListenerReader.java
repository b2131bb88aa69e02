package io.albedo.aws.read;

import io.albedo.aws.read.map.ListenerMapping;
import io.albedo.aws.read.map.RuleMapping;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/**
 * The listeners of load balancers and their rules. What a listener needs by itself is asked for all
 * at once; the tags of all listeners and rules of all load balancers share their calls.
 */
record ListenerReader(ReadContext context) {

  /** Listeners and rules. */
  record Listened(List<ObservedListener> listeners, List<ObservedRule> rules) {}

  /** A listener and what was asked for it. */
  private record Draft(
      Listener listener,
      List<String> moreCertificates,
      SortedMap<String, String> attributes,
      List<Rule> rules) {}

  Listened read(List<String> loadBalancers) {
    List<Listener> listeners =
        context.calls().each(loadBalancers, this::listeners).stream()
            .flatMap(List::stream)
            .toList();
    List<Draft> drafts = context.calls().each(listeners, this::draft);
    Map<String, SortedMap<String, String>> tags = tags(drafts);
    List<ObservedListener> read = new ArrayList<>();
    List<ObservedRule> rules = new ArrayList<>();
    for (Draft draft : drafts) {
      ObservedListener listener = listener(draft, tags);
      read.add(listener);
      draft.rules().stream()
          .map(r -> RuleMapping.rule(r, listener, tagsOf(tags, r.ruleArn())))
          .forEach(rules::add);
    }
    return new Listened(read, rules);
  }

  /** Those of a gateway load balancer have no port and are nobody's concern. */
  private List<Listener> listeners(String loadBalancer) {
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeListeners",
            loadBalancer,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeListenersPaginator(request -> request.loadBalancerArn(loadBalancer))
                    .stream()
                    .flatMap(page -> page.listeners().stream())
                    .filter(listener -> listener.port() != null)
                    .toList());
  }

  private Draft draft(Listener listener) {
    List<String> certificates = new ArrayList<>();
    SortedMap<String, String> attributes = new TreeMap<>();
    List<Rule> rules = new ArrayList<>();
    context
        .calls()
        .together(
            () -> certificates.addAll(certificates(listener)),
            () -> attributes.putAll(attributes(listener)),
            () -> rules.addAll(rules(listener)));
    return new Draft(listener, certificates, attributes, rules);
  }

  private List<String> certificates(Listener listener) {
    return List.of("HTTPS", "TLS").contains(listener.protocolAsString())
        ? moreCertificates(listener.listenerArn())
        : List.of();
  }

  /** Those beside the default one. */
  private List<String> moreCertificates(String arn) {
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeListenerCertificates",
            arn,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeListenerCertificatesPaginator(request -> request.listenerArn(arn))
                    .stream()
                    .flatMap(page -> page.certificates().stream())
                    .filter(certificate -> !Boolean.TRUE.equals(certificate.isDefault()))
                    .map(Certificate::certificateArn)
                    .toList());
  }

  private SortedMap<String, String> attributes(Listener listener) {
    SortedMap<String, String> attributes = new TreeMap<>();
    // AWS has no attributes for listeners of this protocol.
    if (listener.protocolAsString().equals("TLS")) {
      return attributes;
    }
    String arn = listener.listenerArn();
    context
        .calls()
        .call(
            "elasticloadbalancing:DescribeListenerAttributes",
            arn,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeListenerAttributes(request -> request.listenerArn(arn)))
        .attributes()
        .stream()
        .filter(attribute -> attribute.value() != null)
        .forEach(attribute -> attributes.put(attribute.key(), attribute.value()));
    return attributes;
  }

  /** Without the default rule. A listener of a network load balancer has none. */
  private List<Rule> rules(Listener listener) {
    if (!listener.protocolAsString().startsWith("HTTP")) {
      return List.of();
    }
    String arn = listener.listenerArn();
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeRules",
            arn,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeRulesPaginator(request -> request.listenerArn(arn))
                    .stream()
                    .flatMap(page -> page.rules().stream())
                    .filter(rule -> !Boolean.TRUE.equals(rule.isDefault()))
                    .toList());
  }

  private Map<String, SortedMap<String, String>> tags(List<Draft> drafts) {
    return context.scope().has(ReadGate.LISTENER_TAGS)
        ? new TagReader(context).read(arns(drafts))
        : Map.of();
  }

  private static List<String> arns(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(
            draft ->
                Stream.concat(
                    Stream.of(draft.listener().listenerArn()),
                    draft.rules().stream().map(Rule::ruleArn)))
        .toList();
  }

  private static ObservedListener listener(
      Draft draft, Map<String, SortedMap<String, String>> tags) {
    return ListenerMapping.listener(
        draft.listener(),
        new ListenerMapping.Details(
            draft.moreCertificates(),
            draft.attributes(),
            tagsOf(tags, draft.listener().listenerArn())));
  }

  private static SortedMap<String, String> tagsOf(
      Map<String, SortedMap<String, String>> tags, String arn) {
    return tags.getOrDefault(arn, new TreeMap<>());
  }
}
