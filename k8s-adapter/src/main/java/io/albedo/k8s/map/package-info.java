/** Kubernetes objects, as they are written or served, to the values of the model. */
@NullMarked
package io.albedo.k8s.map;

import org.jspecify.annotations.NullMarked;
