/** Listeners, rules and requests for tests of routing. */
@NullMarked
package io.albedo.planner.route.testing;

import org.jspecify.annotations.NullMarked;
