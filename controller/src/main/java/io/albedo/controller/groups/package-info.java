/** Keeps the groups of a cluster as they are wanted, each by itself and all at once. */
@NullMarked
package io.albedo.controller.groups;

import org.jspecify.annotations.NullMarked;
