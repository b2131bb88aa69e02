/** Carries out operations in Kubernetes. */
@NullMarked
package io.albedo.k8s.write;

import org.jspecify.annotations.NullMarked;
