/** API servers to write to, and what can go wrong on the way there. */
@NullMarked
package io.albedo.k8s.request.testing;

import org.jspecify.annotations.NullMarked;
