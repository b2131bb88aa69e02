package io.albedo.model.cluster;

/**
 * An object has come, gone or changed in what is read of it.
 *
 * @param kind such as {@code Ingress}
 */
public record ClusterChange(String kind, ObjectName name) {}
