package io.albedo.model.plan;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import java.util.List;

/** Replaces the references in a resource, kind by kind. */
final class ResourceBinder {

  private final TokenBinder binder;

  ResourceBinder(TokenBinder binder) {
    this.binder = binder;
  }

  Resource bind(Resource resource) {
    return switch (resource) {
      case SecurityGroup r -> r;
      case CreatedCertificate r -> r;
      case AddOn r -> r.of(arn(r.loadBalancer()));
      case TargetGroup r -> r;
      case TargetGroupBinding r -> binding(r);
      case LoadBalancer r -> loadBalancer(r);
      case Listener r -> listener(r);
      case ListenerRule r -> rule(r);
      case TargetRegistration r -> registration(r);
    };
  }

  Token<Arn> arn(Token<Arn> token) {
    return binder.bind(token, Arn::new);
  }

  Token<String> text(Token<String> token) {
    return binder.bind(token, value -> value);
  }

  Token<SecurityGroupId> group(Token<SecurityGroupId> token) {
    return binder.bind(token, SecurityGroupId::new);
  }

  List<Token<SecurityGroupId>> groups(List<Token<SecurityGroupId>> tokens) {
    return tokens.stream().map(this::group).toList();
  }

  LoadBalancer loadBalancer(LoadBalancer spec) {
    return LoadBalancer.builder().from(spec).securityGroups(groups(spec.securityGroups())).build();
  }

  Listener listener(Listener spec) {
    return Listener.builder()
        .from(spec)
        .loadBalancer(arn(spec.loadBalancer()))
        .defaultActions(actions(spec.defaultActions()))
        .certificates(spec.certificates().stream().map(this::arn).toList())
        .build();
  }

  ListenerRule rule(ListenerRule spec) {
    return spec.withListener(arn(spec.listener())).withActions(actions(spec.actions()));
  }

  TargetRegistration registration(TargetRegistration spec) {
    return spec.withTargetGroup(arn(spec.targetGroup())).withTarget(arn(spec.target()));
  }

  List<Action> actions(List<Action> actions) {
    return actions.stream().map(this::action).toList();
  }

  private Action action(Action action) {
    return action instanceof Action.Forward forward
        ? new Action.Forward(
            forward.targetGroups().stream().map(this::tuple).toList(),
            forward.stickiness(),
            forward.plain())
        : action;
  }

  private Action.TargetGroupTuple tuple(Action.TargetGroupTuple tuple) {
    return new Action.TargetGroupTuple(arn(tuple.targetGroup()), tuple.weight());
  }

  TargetGroupBinding binding(TargetGroupBinding spec) {
    return spec.withName(binder.bind(spec.name(), name -> name))
        .withTargetGroup(arn(spec.targetGroup()))
        .withNetworking(spec.networking().map(rules -> rules.stream().map(this::peer).toList()));
  }

  private NetworkingRule peer(NetworkingRule rule) {
    return new NetworkingRule(group(rule.from()), rule.port());
  }
}
