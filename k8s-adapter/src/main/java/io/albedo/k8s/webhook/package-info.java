/** Certificates of webhooks, as a cluster keeps them. */
@NullMarked
package io.albedo.k8s.webhook;

import org.jspecify.annotations.NullMarked;
