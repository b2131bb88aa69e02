package io.albedo.planner.render;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.json.Json;
import java.util.List;
import java.util.Map;

/**
 * The request of a call, in the spelling of the API: what {@code aws elbv2 create-rule
 * --cli-input-json} takes, or the Kubernetes object.
 *
 * <p>What is not known yet stands as {@code {"Ref": "<operation>", "Attribute": "<field of its
 * answer>"}} or as {@code {"KnownAfterApply": "<what is looked for>"}}. Sources: "Elastic Load
 * Balancing API Reference version 2015-12-01" and "Amazon EC2 API Reference".
 */
public final class ApiInput {

  private final TokenJson tokens;

  public ApiInput(Creators creators) {
    this.tokens = new TokenJson(creators);
  }

  /** The request. */
  public Json.Obj of(Call call) {
    return switch (call) {
      case Call.CreateSecurityGroup c -> groups().create(c);
      case Call.AuthorizeSecurityGroupIngress c -> groups().authorize(c);
      case Call.RevokeSecurityGroupIngress c -> groups().permissions(c.group(), c.permissions());
      case Call.DeleteSecurityGroup c -> groups().delete(c);
      case Call.CreateTags c -> groups().tag(c.group(), KeyValueJson.of(c.tags()));
      case Call.DeleteTags c -> groups().tag(c.group(), KeyValueJson.keys(c.keys()));
      case CertificateCall c -> new CertificateInput(tokens).of(c);
      case AddOnCall c -> new AddOnInput(tokens).of(c);
      case TargetCall c -> new TargetInput().of(c);
      case HealthCall c ->
          Json.object()
              .put("TargetGroupArn", tokens.text(c.targetGroup()))
              .put("AtMostSeconds", c.atMostSeconds())
              .build();
      case AddressCall c -> loadBalancers().address(c);
      case Call.CreateTargetGroup c -> targetGroups().create(c);
      case Call.ModifyTargetGroup c -> targetGroups().modify(c);
      case Call.ModifyTargetGroupAttributes c ->
          attributes("TargetGroupArn", c.targetGroup(), c.attributes());
      case Call.DeleteTargetGroup c -> arn("TargetGroupArn", c.targetGroup());
      case Call.CreateLoadBalancer c -> loadBalancers().create(c.loadBalancer());
      case Call.ModifyLoadBalancerAttributes c ->
          attributes("LoadBalancerArn", c.loadBalancer(), c.attributes());
      case Call.SetSecurityGroups c -> loadBalancers().setSecurityGroups(c);
      case Call.SetSubnets c -> loadBalancers().setSubnets(c);
      case Call.SetIpAddressType c -> loadBalancers().setIpAddressType(c);
      case Call.ModifyCapacityReservation c -> loadBalancers().reserveCapacity(c);
      case Call.ModifyIpPools c -> loadBalancers().setIpPools(c);
      case Call.DeleteLoadBalancer c -> arn("LoadBalancerArn", c.loadBalancer());
      case Call.CreateListener c -> listeners().create(c.listener());
      case Call.ModifyListener c -> listeners().modify(c);
      case Call.ModifyListenerAttributes c ->
          attributes("ListenerArn", c.listener(), c.attributes());
      case Call.AddListenerCertificates c -> listeners().certificate(c.listener(), c.certificate());
      case Call.RemoveListenerCertificates c ->
          listeners().certificate(c.listener(), c.certificate());
      case Call.DeleteListener c -> arn("ListenerArn", c.listener());
      case Call.CreateRule c -> rules().create(c.rule());
      case Call.ModifyRule c -> rules().modify(c);
      case Call.SetRulePriorities c -> rules().setPriorities(c);
      case Call.DeleteRule c -> arn("RuleArn", c.rule());
      case Call.AddTags c -> tag(c.resource(), "Tags", KeyValueJson.of(c.tags()));
      case Call.RemoveTags c -> tag(c.resource(), "TagKeys", Json.strings(c.keys()));
      case Call.CreateBinding c -> bindings().object(c.binding());
      case Call.PatchBinding c -> bindings().object(c.name(), c.binding());
      case Call.DeleteBinding c -> bindings().name(c.name());
      case Call.AwaitBindingGone c -> bindings().name(c.name());
      case Call.RegisterTargets c -> targetGroups().targets(c.registration());
      case Call.DeregisterTargets c -> targetGroups().targets(c.registration());
      case Call.AwaitLoadBalancerActive c -> arn("LoadBalancerArn", c.loadBalancer());
    };
  }

  private SecurityGroupInput groups() {
    return new SecurityGroupInput(tokens);
  }

  private TargetGroupInput targetGroups() {
    return new TargetGroupInput(tokens);
  }

  private LoadBalancerInput loadBalancers() {
    return new LoadBalancerInput(tokens);
  }

  private ListenerInput listeners() {
    return new ListenerInput(tokens);
  }

  private RuleInput rules() {
    return new RuleInput(tokens);
  }

  private BindingInput bindings() {
    return new BindingInput(tokens);
  }

  private Json.Obj arn(String name, Token<Arn> arn) {
    return Json.object().put(name, tokens.text(arn)).build();
  }

  private Json.Obj attributes(String name, Token<Arn> arn, Map<String, String> attributes) {
    return Json.object()
        .put(name, tokens.text(arn))
        .put("Attributes", KeyValueJson.of(attributes))
        .build();
  }

  private Json.Obj tag(Token<Arn> resource, String name, Json tags) {
    return Json.object()
        .put("ResourceArns", new Json.Arr(List.of(tokens.text(resource))))
        .put(name, tags)
        .build();
  }
}
