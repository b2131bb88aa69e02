/** What property tests draw from. */
@NullMarked
package io.albedo.k8s.testing;

import org.jspecify.annotations.NullMarked;
