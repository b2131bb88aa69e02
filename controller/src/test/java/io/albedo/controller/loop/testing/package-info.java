/** Clusters, executors and listeners for tests of the loop. */
@NullMarked
package io.albedo.controller.loop.testing;

import org.jspecify.annotations.NullMarked;
