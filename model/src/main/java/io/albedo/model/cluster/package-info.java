/** The Kubernetes objects that matter to an ALB, as values. */
@NullMarked
package io.albedo.model.cluster;

import org.jspecify.annotations.NullMarked;
