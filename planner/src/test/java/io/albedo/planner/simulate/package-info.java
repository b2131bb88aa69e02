/** What AWS would refuse. */
@NullMarked
package io.albedo.planner.simulate;

import org.jspecify.annotations.NullMarked;
