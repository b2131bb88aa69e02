/** Tests. */
@NullMarked
package io.albedo.k8s.tree;

import org.jspecify.annotations.NullMarked;
