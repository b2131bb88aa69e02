/** Lets only one of several controllers act. */
@NullMarked
package io.albedo.k8s.lease;

import org.jspecify.annotations.NullMarked;
