package io.albedo.model.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes every law reproducible where the system property {@code laws.seed} is a number, as it is in
 * CI: each property derives its seed from that number and its own name, so that adding one law does
 * not change what another one tries. A seed written on a property wins.
 */
public final class FixedSeed implements AroundPropertyHook {
  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    Long base = Long.getLong("laws.seed");
    if (base != null && attributes.seed().isEmpty()) {
      attributes.setSeed(Long.toString(31 * base + nameOf(context).hashCode()));
    }
    return property.execute();
  }

  private static String nameOf(PropertyLifecycleContext context) {
    return context.containerClass().getName() + "." + context.targetMethod().getName();
  }
}
