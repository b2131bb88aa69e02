/** Plans made by hand, for the tests of renderers. */
@NullMarked
package io.albedo.planner.render.testing;

import org.jspecify.annotations.NullMarked;
