/** Tells events to whoever reads an object. */
@NullMarked
package io.albedo.k8s.event;

import org.jspecify.annotations.NullMarked;
