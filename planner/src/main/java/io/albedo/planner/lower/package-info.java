/** From changes to calls of the AWS and Kubernetes APIs. */
@NullMarked
package io.albedo.planner.lower;

import org.jspecify.annotations.NullMarked;
