/** Which permissions of AWS a plan needs. */
@NullMarked
package io.albedo.planner.iam;

import org.jspecify.annotations.NullMarked;
