package io.albedo.planner.translate;

import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.options.Options;

/** What every step of a translation may look at beside the members of the group. */
record Surroundings(Options options, ClusterState cluster, AwsFacts aws) {}
