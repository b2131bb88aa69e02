package io.albedo.aws.read;

import io.albedo.aws.read.map.ListenerMapping;
import io.albedo.aws.read.map.RuleMapping;
import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.UnfamiliarResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Rule;

/**
 * The listeners of load balancers and their rules. What a listener needs by itself is asked for all
 * at once; the tags of all listeners and rules of all load balancers share their calls.
 */
record ListenerReader(ReadContext context) {

  /** Listeners and rules. */
  record Listened(
      List<ObservedListener> listeners,
      List<ObservedRule> rules,
      List<UnfamiliarResource> unfamiliar) {

    /** Those of some load balancers. */
    Listened on(Set<Arn> balancers) {
      List<ObservedListener> some =
          listeners.stream().filter(l -> balancers.contains(l.loadBalancer())).toList();
      Set<Arn> heard = some.stream().map(ObservedListener::arn).collect(Collectors.toSet());
      return new Listened(
          some,
          rules.stream().filter(rule -> heard.contains(rule.listener())).toList(),
          unfamiliar.stream()
              .filter(u -> u.loadBalancer().filter(balancers::contains).isPresent())
              .toList());
    }
  }

  /** A listener and what was asked for it. */
  private record Draft(
      LoadBalancer owner,
      Listener listener,
      List<String> moreCertificates,
      SortedMap<String, String> attributes,
      List<Rule> rules) {}

  Listened read(List<LoadBalancer> balancers, Inventory inventory) {
    List<Map.Entry<LoadBalancer, Listener>> listeners =
        context
            .calls()
            .each(
                balancers,
                balancer ->
                    listeners(balancer.loadBalancerArn()).stream()
                        .map(listener -> Map.entry(balancer, listener))
                        .toList())
            .stream()
            .flatMap(List::stream)
            .toList();
    List<Draft> drafts =
        context.calls().each(listeners, heard -> draft(heard.getKey(), heard.getValue()));
    Map<String, SortedMap<String, String>> tags = tags(drafts);
    List<ObservedListener> read = new ArrayList<>();
    List<ObservedRule> rules = new ArrayList<>();
    List<UnfamiliarResource> unfamiliar = new ArrayList<>();
    for (Draft draft : drafts) {
      Familiar<ObservedListener> listener =
          Familiar.of(
              draft.listener(),
              draft.owner(),
              inventory.tagsOf(draft.owner().loadBalancerArn()),
              () -> listener(draft, tags));
      unfamiliar.addAll(listener.unfamiliar());
      read.addAll(listener.known());
      listener.known().forEach(known -> rules.addAll(rules(draft, known, tags)));
    }
    return new Listened(read, rules, unfamiliar);
  }

  private static List<ObservedRule> rules(
      Draft draft, ObservedListener listener, Map<String, SortedMap<String, String>> tags) {
    return draft.rules().stream()
        .map(rule -> RuleMapping.rule(rule, listener, tagsOf(tags, rule.ruleArn())))
        .toList();
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

  private Draft draft(LoadBalancer owner, Listener listener) {
    List<String> certificates = new ArrayList<>();
    SortedMap<String, String> attributes = new TreeMap<>();
    List<Rule> rules = new ArrayList<>();
    context
        .calls()
        .together(
            () -> certificates.addAll(certificates(listener)),
            () -> attributes.putAll(attributes(listener)),
            () -> rules.addAll(rules(listener)));
    return new Draft(owner, listener, certificates, attributes, rules);
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
