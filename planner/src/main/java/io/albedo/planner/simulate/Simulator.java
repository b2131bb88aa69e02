package io.albedo.planner.simulate;

import io.albedo.model.alb.Attribute;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.CertificateCall;
import io.albedo.model.plan.HealthCall;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import java.util.Map;

/**
 * Applies operations to a {@link World} as AWS and Kubernetes would, refusals included. Pure: ids
 * of new resources follow from the world's sequence.
 */
public final class Simulator {

  private final Quotas quotas;

  public Simulator(Quotas quotas) {
    this.quotas = quotas;
  }

  /** The world after one operation, whose references must be bound. A refusal changes nothing. */
  public Step apply(World world, Operation operation) {
    Draft draft = new Draft(world);
    try {
      Map<Attribute, String> attributes = apply(draft, operation.call());
      return new Step(draft.after(), new OperationResult.Applied(attributes));
    } catch (Refusal refusal) {
      return new Step(world, new OperationResult.Failed(refusal.failure()));
    }
  }

  private Map<Attribute, String> apply(Draft draft, Call call) {
    SecurityGroupSimulation groups = new SecurityGroupSimulation(draft, quotas);
    TargetGroupSimulation targets = new TargetGroupSimulation(draft);
    LoadBalancerSimulation balancers = new LoadBalancerSimulation(draft);
    ListenerSimulation listeners = new ListenerSimulation(draft);
    RuleSimulation rules = new RuleSimulation(draft, quotas);
    BindingSimulation bindings = new BindingSimulation(draft);
    return switch (call) {
      case Call.CreateSecurityGroup c -> groups.create(c);
      case Call.AuthorizeSecurityGroupIngress c -> groups.authorize(c);
      case Call.RevokeSecurityGroupIngress c -> groups.revoke(c);
      case Call.DeleteSecurityGroup c -> groups.delete(c);
      case Call.CreateTags c -> groups.tag(c);
      case Call.DeleteTags c -> groups.untag(c);
      case CertificateCall c -> new CertificateSimulation(draft).apply(c);
      case AddOnCall c -> new AddOnSimulation(draft).apply(c);
      case TargetCall c -> new BoundTargetSimulation(draft).apply(c);
      case HealthCall c -> new HealthSimulation(draft).apply(c);
      case AddressCall c -> balancers.see(c);
      case Call.CreateTargetGroup c -> targets.create(c);
      case Call.ModifyTargetGroup c -> targets.modify(c);
      case Call.ModifyTargetGroupAttributes c -> targets.setAttributes(c);
      case Call.DeleteTargetGroup c -> targets.delete(c);
      case Call.CreateLoadBalancer c -> balancers.create(c);
      case Call.ModifyLoadBalancerAttributes c -> balancers.setAttributes(c);
      case Call.SetSecurityGroups c -> balancers.setSecurityGroups(c);
      case Call.SetSubnets c -> balancers.setSubnets(c);
      case Call.SetIpAddressType c -> balancers.setIpAddressType(c);
      case Call.ModifyCapacityReservation c -> balancers.reserve(c);
      case Call.ModifyIpPools c -> balancers.setIpPools(c);
      case Call.DeleteLoadBalancer c -> balancers.delete(c);
      case Call.CreateListener c -> listeners.create(c);
      case Call.ModifyListener c -> listeners.modify(c);
      case Call.ModifyListenerAttributes c -> listeners.setAttributes(c);
      case Call.AddListenerCertificates c -> listeners.addCertificate(c);
      case Call.RemoveListenerCertificates c -> listeners.removeCertificate(c);
      case Call.DeleteListener c -> listeners.delete(c);
      case Call.CreateRule c -> rules.create(c);
      case Call.ModifyRule c -> rules.modify(c);
      case Call.SetRulePriorities c -> rules.setPriorities(c);
      case Call.DeleteRule c -> rules.delete(c);
      case Call.AddTags c -> new TagSimulation(draft).add(c);
      case Call.RemoveTags c -> new TagSimulation(draft).remove(c);
      case Call.CreateBinding c -> bindings.create(c);
      case Call.PatchBinding c -> bindings.patch(c);
      case Call.DeleteBinding c -> bindings.delete(c);
      case Call.AwaitBindingGone c -> bindings.awaitGone(c);
      case Call.RegisterTargets c -> new TargetSimulation(draft).register(c);
      case Call.DeregisterTargets c -> new TargetSimulation(draft).deregister(c);
      case Call.AwaitLoadBalancerActive c -> balancers.awaitActive(c);
    };
  }

  /** A world, and how the operation that led to it ended. */
  public record Step(World world, OperationResult result) {}
}
