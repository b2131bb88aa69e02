/** What tests of the planner share: readers for recorded cases, arbitraries. */
@NullMarked
package io.albedo.planner.testing;

import org.jspecify.annotations.NullMarked;
