package io.albedo.planner.fingerprint;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes the fingerprint of what is there of some stacks. What other resources a plan looked at,
 * such as subnets, shows in its operations.
 */
public final class FingerprintTaker {

  private final SortedMap<String, String> resources = new TreeMap<>();

  private FingerprintTaker() {}

  /** The fingerprint of all these stacks together. */
  public static Fingerprint of(Collection<ObservedStack> stacks) {
    FingerprintTaker taker = new FingerprintTaker();
    stacks.forEach(taker::take);
    return new Fingerprint(taker.resources);
  }

  private void take(ObservedStack stack) {
    stack.securityGroups().forEach(this::put);
    stack.loadBalancers().forEach(balancer -> take(balancer, stack));
    stack.targetGroups().forEach(t -> put(t.handle(), t + " " + stack.registrationsIn(t)));
    stack.certificates().forEach(this::put);
    stack.unfamiliar().forEach(u -> put(u.arn().value(), u.toString()));
    stack.bindings().forEach(b -> put("kubernetes:" + b.name().text(), b.toString()));
  }

  private void take(Present<LoadBalancer> balancer, ObservedStack stack) {
    Arn arn = new Arn(balancer.handle());
    put(
        balancer.handle(),
        balancer
            + " "
            + stack.addOns().webAcls().get(arn)
            + " "
            + stack.addOns().regionalWebAcls().get(arn)
            + " "
            + stack.addOns().protections().get(arn));
    for (Present<Listener> listener : stack.listenersOf(balancer)) {
      put(listener);
      stack.rulesOf(listener).forEach(this::put);
    }
  }

  private void put(Present<?> present) {
    put(present.handle(), present.toString());
  }

  private void put(String handle, String form) {
    resources.put(handle, Fingerprint.hash(form));
  }
}
