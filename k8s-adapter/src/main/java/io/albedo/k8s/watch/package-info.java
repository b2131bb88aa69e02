/** Notices what changes in what Kubernetes says. */
@NullMarked
package io.albedo.k8s.watch;

import org.jspecify.annotations.NullMarked;
