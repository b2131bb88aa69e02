package io.albedo.controller.targets;

import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.ClusterObserver;
import io.albedo.model.port.ClusterWriter;
import io.albedo.model.port.EventRecorder;
import io.albedo.model.port.OperationExecutor;

/**
 * All that the targets of a cluster are kept with.
 *
 * @param clouds is asked directly: what may be remembered is remembered here
 * @param executor for operations about Kubernetes as well as AWS
 */
public record TargetPorts(
    ClusterObserver clusters,
    CloudObserver clouds,
    OperationExecutor executor,
    ClusterWriter writer,
    EventRecorder events) {}
