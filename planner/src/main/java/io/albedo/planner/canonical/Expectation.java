package io.albedo.planner.canonical;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes a wanted graph with what deployment adds to it.
 *
 * <pre>
 * before: target group, tags {team=shop}
 * after:  target group, tags {team=shop, elbv2.k8s.aws/cluster=demo, ingress.k8s.aws/stack=..., ...}
 *
 * before: listener 443, certificates [a, b]
 * after:  listener 443, certificates [a; a, b]    the default is attached as SNI certificate as well
 * </pre>
 */
public final class Expectation {

  private final TrackingTags tracking;
  private final boolean tagsListenersAndRules;
  private final boolean weighted;

  public Expectation(Options options) {
    this.tracking = new TrackingTags(options.clusterName());
    this.tagsListenersAndRules = options.isOn(FeatureGate.LISTENER_RULES_TAGGING);
    this.weighted = options.isOn(FeatureGate.WEIGHTED_TARGET_GROUPS);
  }

  /** The graph as it should be found in AWS, in canonical form. */
  public AlbGraph expected(AlbGraph wanted) {
    return wanted.map(resource -> Canonical.of(complete(wanted.stack(), resource)));
  }

  private Resource complete(StackId stack, Resource resource) {
    return switch (resource) {
      case SecurityGroup r -> r.withTags(tracking.of(stack, r.id(), r.tags()));
      case CreatedCertificate r -> r.withTags(tracking.of(stack, r.id(), r.tags()));
      case AddOn r -> r;
      case TargetGroup r -> r.withTags(tracking.of(stack, r.id(), r.tags()));
      case LoadBalancer r ->
          LoadBalancer.builder().from(r).tags(tracking.of(stack, r.id(), r.tags())).build();
      case TargetGroupBinding r -> r.withLabels(tracking.labels(stack));
      case Listener r -> listener(stack, r);
      case ListenerRule r -> rule(stack, r);
      case TargetRegistration r -> r;
    };
  }

  private ListenerRule rule(StackId stack, ListenerRule rule) {
    ListenerRule served = rule.withActions(actions(rule.actions()));
    return tagsListenersAndRules
        ? served.withTags(tracking.of(stack, rule.id(), rule.tags()))
        : served;
  }

  private List<Action> actions(List<Action> actions) {
    return weighted ? actions : CanonicalActions.plain(actions);
  }

  private Listener listener(StackId stack, Listener listener) {
    Listener.Builder builder =
        Listener.builder()
            .from(listener)
            .defaultActions(actions(listener.defaultActions()))
            .certificates(withDefaultAsSni(listener));
    if (tagsListenersAndRules) {
      builder.tags(tracking.of(stack, listener.id(), listener.tags()));
    }
    return builder.build();
  }

  private static List<Token<Arn>> withDefaultAsSni(Listener listener) {
    if (listener.protocol() != Protocol.HTTPS || listener.certificates().isEmpty()) {
      return listener.certificates();
    }
    List<Token<Arn>> all = new ArrayList<>();
    all.add(listener.certificates().getFirst());
    all.addAll(listener.certificates());
    return all;
  }
}
