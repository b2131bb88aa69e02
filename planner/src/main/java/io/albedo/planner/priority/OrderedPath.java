package io.albedo.planner.priority;

import io.albedo.model.cluster.IngressPath;

/**
 * A path of an Ingress rule and its place there.
 *
 * @param index its place in the order written, from 0
 */
public record OrderedPath(int index, IngressPath path) {}
