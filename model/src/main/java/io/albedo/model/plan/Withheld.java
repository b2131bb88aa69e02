package io.albedo.model.plan;

import io.albedo.model.alb.ResourceId;

/** A change that is wanted but not made, and why. */
public record Withheld(ResourceId resource, String change, String reason) {}
