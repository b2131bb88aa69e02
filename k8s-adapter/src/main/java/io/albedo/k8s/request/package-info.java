/** Single requests to an API server, and how each of them ended: what all that is written uses. */
@NullMarked
package io.albedo.k8s.request;

import org.jspecify.annotations.NullMarked;
