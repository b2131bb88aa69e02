package io.albedo.k8s.watch;

import io.albedo.model.cluster.Ingress;

/**
 * An Ingress as it was when it was last found to be right.
 *
 * @param uid of the Ingress that owns the memory: a later one of the same name has no part in it
 * @param revision the highest one counts
 */
record RememberedForm(Ingress ingress, String uid, long revision) {}
