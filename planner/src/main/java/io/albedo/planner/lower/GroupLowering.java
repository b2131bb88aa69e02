package io.albedo.planner.lower;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.check.PlannerBug;
import io.albedo.planner.diff.Change;
import io.albedo.planner.diff.RuleTransition;
import io.albedo.planner.options.Options;
import io.albedo.planner.order.Step;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.List;

/** Turns the changes of one group into steps, kind by kind. */
public final class GroupLowering {

  private final OperationNames names = new OperationNames();
  private final Adoption adoption;
  private final Quotas quotas;
  private final int warmUpSeconds;
  private final SecurityGroupLowering securityGroups;
  private final TargetGroupLowering targetGroups;
  private final BindingLowering bindings;
  private final LoadBalancerLowering loadBalancers;
  private final ListenerLowering listeners;
  private final CertificateLowering certificates;
  private final AddOnLowering addOns;
  private final RegistrationLowering registrations;
  private final ReplacementLowering replacements;
  private final MoveLowering moves;

  /**
   * For one group; ids of operations are unique within it.
   *
   * @param vpc the one of all groups
   * @param group which Ingresses say where the load balancer is, and which move away
   */
  public GroupLowering(
      Adoption adoption, Token<VpcId> vpc, Options options, GroupTranslation group) {
    this.adoption = adoption;
    this.quotas = options.quotas();
    this.warmUpSeconds = options.targetHealthTimeoutSeconds();
    this.securityGroups =
        new SecurityGroupLowering(names, vpc, quotas.permissionsPerSecurityGroup());
    this.targetGroups = new TargetGroupLowering(names, vpc);
    this.bindings = new BindingLowering(names);
    this.loadBalancers = new LoadBalancerLowering(names);
    this.listeners = new ListenerLowering(names);
    this.certificates = new CertificateLowering(names);
    this.addOns = new AddOnLowering(names);
    this.registrations = new RegistrationLowering(names);
    this.replacements =
        new ReplacementLowering(
            names, served(group), warmUpSeconds, options.loadBalancerDrainSeconds());
    this.moves = new MoveLowering(names, group.movingMembers(), options.loadBalancerDrainSeconds());
  }

  /**
   * All steps, in no particular order but that of the changes.
   *
   * @param observed what the changes were made from
   */
  public List<Step> lower(List<Change> changes, ObservedStack observed) {
    if (changes.isEmpty()) {
      return List.of();
    }
    ServingGroups serving =
        new ServingGroups(
            loadBalancerGoes(changes) ? ObservedStack.empty(observed.stack()) : observed);
    List<Step> steps = new ArrayList<>();
    changes.forEach(c -> steps.addAll(lower(c, serving)));
    steps.addAll(rules(changes, observed, serving));
    steps.addAll(replacements.lower(changes, observed));
    steps.addAll(moves.lower(steps, observed));
    return List.copyOf(steps);
  }

  /** Who is served in a last good form is found at the load balancer, too. */
  private static List<ObjectName> served(GroupTranslation group) {
    List<ObjectName> served = new ArrayList<>(group.members());
    served.addAll(group.standIns());
    return served;
  }

  /** Then nothing that it led to gets requests any more. */
  private static boolean loadBalancerGoes(List<Change> changes) {
    return changes.stream()
        .anyMatch(
            c ->
                c instanceof Change.Delete delete
                    && delete.present().resource().id().equals(ResourceId.LOAD_BALANCER));
  }

  private List<Step> lower(Change change, ServingGroups serving) {
    return switch (change) {
      case Change.Create create -> create(create);
      case Change.Update<?> update -> update(update);
      case Change.Delete delete -> delete(delete, serving);
      case Change.Rebind rebind -> List.of(bindings.rebind(rebind));
      case Change.Unbind unbind -> bindings.unbind(unbind);
      case Change.Rules rules -> List.of();
    };
  }

  private List<Step> create(Change.Create change) {
    return switch (change.wanted()) {
      case SecurityGroup wanted -> securityGroups.create(change, wanted);
      case TargetGroup wanted -> targetGroups.create(change, wanted);
      case TargetGroupBinding wanted -> List.of(bindings.create(change, wanted));
      case LoadBalancer wanted -> loadBalancers.create(change, wanted);
      case Listener wanted -> listeners.create(change, wanted);
      case CreatedCertificate wanted -> certificates.create(change, wanted);
      case AddOn addOn -> throw new PlannerBug("creation of an add-on: " + addOn);
      case TargetRegistration wanted -> registrations.create(change, wanted);
      case io.albedo.model.alb.ListenerRule rule -> throw new PlannerBug("rule alone: " + rule);
    };
  }

  private List<Step> update(Change.Update<?> change) {
    Resource wanted = change.wanted();
    Present<?> present = change.present();
    return switch (wanted) {
      case SecurityGroup w -> securityGroups.update(w, cast(SecurityGroup.class, present));
      case TargetGroup w -> targetGroups.update(w, cast(TargetGroup.class, present));
      case LoadBalancer w -> loadBalancers.update(w, cast(LoadBalancer.class, present));
      case Listener w -> listeners.update(w, cast(Listener.class, present));
      case CreatedCertificate w -> certificates.update(w, cast(CreatedCertificate.class, present));
      case AddOn w -> List.of(addOns.update(w, present));
      case TargetGroupBinding w -> throw new PlannerBug("update of a binding: " + w.id());
      case TargetRegistration w -> throw new PlannerBug("update of a registration: " + w.id());
      case io.albedo.model.alb.ListenerRule rule -> throw new PlannerBug("rule alone: " + rule);
    };
  }

  private List<Step> delete(Change.Delete change, ServingGroups serving) {
    Present<?> present = change.present();
    String reason = change.reason();
    return switch (present.resource()) {
      case SecurityGroup g ->
          List.of(securityGroups.delete(new Present<>(g, present.handle()), reason));
      case TargetGroup t ->
          targetGroups.delete(new Present<>(t, present.handle()), reason, serving);
      case LoadBalancer l ->
          List.of(loadBalancers.delete(new Present<>(l, present.handle()), reason));
      case Listener l -> List.of(listeners.delete(new Present<>(l, present.handle()), reason));
      case CreatedCertificate c ->
          List.of(certificates.delete(new Present<>(c, present.handle()), reason));
      case AddOn addOn -> throw new PlannerBug("delete of an add-on: " + addOn);
      case TargetRegistration r -> List.of(registrations.delete(r, reason));
      case TargetGroupBinding b -> throw new PlannerBug("delete of a binding: " + b.id());
      case io.albedo.model.alb.ListenerRule rule -> throw new PlannerBug("rule alone: " + rule);
    };
  }

  private static <R extends Resource> Present<R> cast(Class<R> kind, Present<?> present) {
    return new Present<>(kind.cast(present.resource()), present.handle());
  }

  /** All listeners together, since the quota of rules is one of the load balancer. */
  private List<Step> rules(List<Change> changes, ObservedStack observed, ServingGroups serving) {
    List<Change.Rules> lists =
        changes.stream()
            .filter(Change.Rules.class::isInstance)
            .map(Change.Rules.class::cast)
            .toList();
    List<RuleTransition> transitions =
        lists.stream().map(c -> RuleTransition.of(c, adoption)).toList();
    int added = transitions.stream().mapToInt(t -> t.added().size()).sum();
    int room = quotas.rulesPerLoadBalancer() - liveRules(changes, observed);
    if (added > room) {
      return new SqueezedRules(names, adoption, lists, transitions).lower(room);
    }
    List<Step> steps = new ArrayList<>(sideBySide(lists, transitions));
    WarmUpLowering warmUp = new WarmUpLowering(names, serving, warmUpSeconds);
    for (ListenerSwitch listener : ListenerSwitch.among(changes, transitions, observed)) {
      steps.addAll(warmUp.lower(listener, room - added));
    }
    return steps;
  }

  /** Those of load balancers that stay. */
  private static int liveRules(List<Change> changes, ObservedStack observed) {
    List<Present<LoadBalancer>> gone = ReplacementLowering.gone(changes);
    return observed.loadBalancers().stream()
        .filter(l -> !gone.contains(l))
        .flatMap(l -> observed.listenersOf(l).stream())
        .mapToInt(l -> observed.rulesOf(l).size())
        .sum();
  }

  private List<Step> sideBySide(List<Change.Rules> lists, List<RuleTransition> transitions) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      steps.addAll(
          new RuleLowering(names, lists.get(i).listener().id(), transitions.get(i)).lower());
    }
    return steps;
  }
}
