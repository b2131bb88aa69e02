/** Reads reviews of admission as Kubernetes sends them, and writes the answers. */
@NullMarked
package io.albedo.controller.admission.review;

import org.jspecify.annotations.NullMarked;
