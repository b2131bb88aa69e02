package io.albedo.model.cluster;

/**
 * One path of an Ingress rule.
 *
 * @param path as written; empty if absent
 * @param pathType {@code Exact}, {@code Prefix}, {@code ImplementationSpecific}, or whatever was
 *     written; empty if absent. Text, because what an API server would refuse must be reported and
 *     not lost
 */
public record IngressPath(String path, String pathType, Backend backend) {}
