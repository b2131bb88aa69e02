/** The clients of AWS services: where they call, as whom, how often, and how long they wait. */
@NullMarked
package io.albedo.aws.client;

import org.jspecify.annotations.NullMarked;
