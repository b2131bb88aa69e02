package io.albedo.model.plan;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.Token;
import java.util.List;

/** Replaces the references in a call, kind by kind. */
final class CallBinder {

  private final Bindings bindings;

  CallBinder(Bindings bindings) {
    this.bindings = bindings;
  }

  Call bind(Call call) {
    return switch (call) {
      case Call.CreateSecurityGroup c -> c;
      case Call.AuthorizeSecurityGroupIngress c ->
          new Call.AuthorizeSecurityGroupIngress(group(c.group()), c.permissions());
      case Call.RevokeSecurityGroupIngress c ->
          new Call.RevokeSecurityGroupIngress(group(c.group()), c.permissions());
      case Call.DeleteSecurityGroup c -> new Call.DeleteSecurityGroup(group(c.group()));
      case Call.CreateTags c -> new Call.CreateTags(group(c.group()), c.tags());
      case Call.DeleteTags c -> new Call.DeleteTags(group(c.group()), c.keys());
      case Call.CreateTargetGroup c -> c;
      case Call.ModifyTargetGroup c ->
          new Call.ModifyTargetGroup(arn(c.targetGroup()), c.healthCheck(), c.grpc());
      case Call.ModifyTargetGroupAttributes c ->
          new Call.ModifyTargetGroupAttributes(arn(c.targetGroup()), c.attributes());
      case Call.DeleteTargetGroup c -> new Call.DeleteTargetGroup(arn(c.targetGroup()));
      case Call.CreateLoadBalancer c -> new Call.CreateLoadBalancer(loadBalancer(c.loadBalancer()));
      case Call.ModifyLoadBalancerAttributes c ->
          new Call.ModifyLoadBalancerAttributes(arn(c.loadBalancer()), c.attributes());
      case Call.SetSecurityGroups c ->
          new Call.SetSecurityGroups(arn(c.loadBalancer()), groups(c.securityGroups()));
      case Call.SetSubnets c -> new Call.SetSubnets(arn(c.loadBalancer()), c.subnets());
      case Call.SetIpAddressType c ->
          new Call.SetIpAddressType(arn(c.loadBalancer()), c.ipAddressType());
      case Call.DeleteLoadBalancer c -> new Call.DeleteLoadBalancer(arn(c.loadBalancer()));
      case Call.CreateListener c -> new Call.CreateListener(listener(c.listener()));
      case Call.ModifyListener c -> new Call.ModifyListener(arn(c.arn()), listener(c.listener()));
      case Call.ModifyListenerAttributes c ->
          new Call.ModifyListenerAttributes(arn(c.listener()), c.attributes());
      case Call.AddListenerCertificates c ->
          new Call.AddListenerCertificates(arn(c.listener()), arn(c.certificate()));
      case Call.RemoveListenerCertificates c ->
          new Call.RemoveListenerCertificates(arn(c.listener()), arn(c.certificate()));
      case Call.DeleteListener c -> new Call.DeleteListener(arn(c.listener()));
      case Call.CreateRule c -> new Call.CreateRule(rule(c.rule()));
      case Call.ModifyRule c ->
          new Call.ModifyRule(arn(c.rule()), c.conditions(), actions(c.actions()), c.transforms());
      case Call.SetRulePriorities c ->
          new Call.SetRulePriorities(c.placements().stream().map(this::placement).toList());
      case Call.DeleteRule c -> new Call.DeleteRule(arn(c.rule()));
      case Call.AddTags c -> new Call.AddTags(arn(c.resource()), c.tags());
      case Call.RemoveTags c -> new Call.RemoveTags(arn(c.resource()), c.keys());
      case Call.CreateBinding c -> new Call.CreateBinding(binding(c.binding()));
      case Call.PatchBinding c -> new Call.PatchBinding(c.name(), binding(c.binding()));
      case Call.DeleteBinding c -> c;
      case Call.AwaitBindingGone c -> c;
    };
  }

  private Token<Arn> arn(Token<Arn> token) {
    return bindings.bind(token, Arn::new);
  }

  private Token<SecurityGroupId> group(Token<SecurityGroupId> token) {
    return bindings.bind(token, SecurityGroupId::new);
  }

  private List<Token<SecurityGroupId>> groups(List<Token<SecurityGroupId>> tokens) {
    return tokens.stream().map(this::group).toList();
  }

  private LoadBalancer loadBalancer(LoadBalancer spec) {
    return LoadBalancer.builder().from(spec).securityGroups(groups(spec.securityGroups())).build();
  }

  private Listener listener(Listener spec) {
    return Listener.builder()
        .from(spec)
        .loadBalancer(arn(spec.loadBalancer()))
        .defaultActions(actions(spec.defaultActions()))
        .certificates(spec.certificates().stream().map(this::arn).toList())
        .build();
  }

  private ListenerRule rule(ListenerRule spec) {
    return ListenerRule.builder()
        .from(spec)
        .listener(arn(spec.listener()))
        .actions(actions(spec.actions()))
        .build();
  }

  private Call.SetRulePriorities.Placement placement(Call.SetRulePriorities.Placement placement) {
    return new Call.SetRulePriorities.Placement(arn(placement.rule()), placement.priority());
  }

  private List<Action> actions(List<Action> actions) {
    return actions.stream().map(this::action).toList();
  }

  private Action action(Action action) {
    return action instanceof Action.Forward forward
        ? new Action.Forward(
            forward.targetGroups().stream().map(this::tuple).toList(), forward.stickiness())
        : action;
  }

  private Action.TargetGroupTuple tuple(Action.TargetGroupTuple tuple) {
    return new Action.TargetGroupTuple(arn(tuple.targetGroup()), tuple.weight());
  }

  private TargetGroupBinding binding(TargetGroupBinding spec) {
    return TargetGroupBinding.builder()
        .from(spec)
        .name(bindings.bind(spec.name(), name -> name))
        .targetGroup(arn(spec.targetGroup()))
        .networking(spec.networking().map(rules -> rules.stream().map(this::peer).toList()))
        .build();
  }

  private NetworkingRule peer(NetworkingRule rule) {
    return new NetworkingRule(group(rule.from()), rule.port());
  }
}
