package io.albedo.controller.groups;

import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.ClusterWriter;
import io.albedo.model.port.OperationExecutor;

/** What passes over groups act on, and who hears of them. */
public record GroupPassParts(
    CloudObserver clouds,
    OperationExecutor executor,
    ClusterWriter writer,
    GroupListener listener) {}
