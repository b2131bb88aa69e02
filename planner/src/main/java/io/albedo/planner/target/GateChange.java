package io.albedo.planner.target;

import io.albedo.model.cluster.Pod;

/**
 * What a pod is to be told.
 *
 * @param target the target that it is about, as {@code id:port}; empty if there is none
 */
record GateChange(Pod pod, Pod.Condition condition, String target) {}
