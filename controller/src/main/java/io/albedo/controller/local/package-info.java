/** An AWS account in memory, and what it takes to run against it. */
@NullMarked
package io.albedo.controller.local;

import org.jspecify.annotations.NullMarked;
