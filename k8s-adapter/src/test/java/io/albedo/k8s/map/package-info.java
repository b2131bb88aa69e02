/** Tests. */
@NullMarked
package io.albedo.k8s.map;

import org.jspecify.annotations.NullMarked;
