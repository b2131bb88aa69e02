package io.albedo.controller.admission;

import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.admit.Prohibitions;
import io.albedo.planner.options.Options;
import java.util.function.Supplier;

/**
 * What reviews are judged by.
 *
 * @param cluster the objects as they are; asked for once a review, so it must be at hand
 * @param injectsGates {@code --enable-pod-readiness-gate-inject}
 */
public record AdmissionScope(
    Supplier<ClusterState> cluster,
    Options options,
    Prohibitions prohibitions,
    boolean injectsGates,
    TargetGroupFinder targetGroups) {}
