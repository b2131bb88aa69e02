/** Reads what Kubernetes declares and writes back what became of it. */
@NullMarked
package io.albedo.k8s;

import org.jspecify.annotations.NullMarked;
