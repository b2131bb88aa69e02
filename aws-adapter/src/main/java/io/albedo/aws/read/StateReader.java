package io.albedo.aws.read;

import io.albedo.aws.read.map.SecurityGroupMapping.Described;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudNeed.OwnedResources;
import io.albedo.model.cloud.CloudNeed.TargetGroupNamed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Reads once what a set of needs asks for: first what there is and what carries which tags, then of
 * the stacks that are wanted everything.
 */
record StateReader(ReadContext context) {

  CloudState read(Needs needs) {
    var inventory = new AtomicReference<>(Inventory.EMPTY);
    List<Described> groups = new ArrayList<>();
    AccountFacts.Builder facts =
        AccountFacts.builder().region(context.clients().region()).vpc(context.scope().vpc());
    context
        .calls()
        .together(
            () -> inventory.set(inventory(needs)),
            () -> groups.addAll(new SecurityGroupReader(context).read(needs)),
            () -> new FactsReader(context).read(needs, facts));
    AccountFacts account = facts.accountId(new AccountReader(context).id(inventory.get())).build();
    CloudState.Builder state = CloudState.builder().facts(account);
    StackSelection selection = selection(needs, inventory.get(), groups);
    groups.addAll(
        new SecurityGroupReader(context)
            .ofTargets(needs, new InterfaceReader(context).read(needs, state), groups));
    new SecurityGroupSelection(needs, selection).of(groups, state);
    List<ObservedLoadBalancer> balancers =
        new OwnedReader(context, selection).read(needs, inventory.get(), state);
    new AddOnReader(context, selection).read(needs, account, balancers, state);
    return state.build();
  }

  private Inventory inventory(Needs needs) {
    Set<String> names = needs.named(TargetGroupNamed.class, TargetGroupNamed::name);
    if (context.scope().breadth() == Breadth.ASKED
        && names.isEmpty()
        && !needs.any(OwnedResources.class)) {
      return Inventory.EMPTY;
    }
    return context.scope().has(ReadGate.TAGGING_API)
        ? new TaggedInventory(context).read(names)
        : new ListedInventory(context).read(names);
  }

  private StackSelection selection(Needs needs, Inventory inventory, List<Described> groups) {
    Set<String> targetGroups = needs.named(TargetGroupNamed.class, TargetGroupNamed::name);
    Stream<Map<String, String>> named =
        Stream.concat(
            inventory.targetGroups().stream()
                .filter(group -> targetGroups.contains(group.targetGroupName()))
                .map(group -> inventory.tagsOf(group.targetGroupArn())),
            groups.stream()
                .filter(group -> SecurityGroupSelection.isNamed(needs, group))
                .map(group -> group.group().spec().tags()));
    return StackSelection.of(context.scope(), needs, named);
  }
}
