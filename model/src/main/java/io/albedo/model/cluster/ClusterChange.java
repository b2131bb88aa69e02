package io.albedo.model.cluster;

/**
 * An object has come, gone or changed in what is read of it.
 *
 * @param kind such as {@code Ingress}
 * @param name with an empty namespace for a kind without namespaces; all of it empty when the kind
 *     as a whole has become known or unknown
 */
public record ClusterChange(String kind, ObjectName name) {}
