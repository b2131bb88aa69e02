package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.plan.Withheld;
import java.util.SortedMap;
import java.util.TreeMap;

/** Leaves bindings alone that are there but could not be read. */
record UnreadBindings(Unread unread) {

  Verdict apply(Verdict verdict) {
    Verdict result = verdict;
    for (TargetGroupBinding binding : verdict.wanted().all(TargetGroupBinding.class)) {
      result = isUnread(binding) ? without(result, binding) : result;
    }
    return result;
  }

  private boolean isUnread(TargetGroupBinding binding) {
    return binding
        .name()
        .known()
        .map(name -> new ObjectName(binding.namespace(), name))
        .filter(unread.targetGroupBindings()::contains)
        .isPresent();
  }

  private static Verdict without(Verdict verdict, TargetGroupBinding binding) {
    AlbGraph wanted = verdict.wanted();
    SortedMap<ResourceId, Resource> others = new TreeMap<>(wanted.resources());
    others.remove(binding.id());
    String service = binding.namespace() + "/" + binding.serviceName();
    return verdict
        .aimingAt(new AlbGraph(wanted.stack(), others))
        .withholding(
            new Withheld(
                binding.id(),
                "bind Service " + service,
                "its binding is there but could not be read"));
  }
}
