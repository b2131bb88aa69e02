/** Writes down in Kubernetes what has become of objects. */
@NullMarked
package io.albedo.k8s.status;

import org.jspecify.annotations.NullMarked;
