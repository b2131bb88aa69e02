/**
 * Values on the command line, read as the flag library of aws-load-balancer-controller v3.5.0 reads
 * them (Go's {@code pflag}), so that a command line means the same to both.
 */
@NullMarked
package io.albedo.controller.config.value;

import org.jspecify.annotations.NullMarked;
