/** The way to an API server. */
@NullMarked
package io.albedo.k8s.client;

import org.jspecify.annotations.NullMarked;
