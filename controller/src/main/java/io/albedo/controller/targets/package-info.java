/**
 * Keeps the targets of a running cluster: looks, plans and carries out, with as few calls as what
 * is remembered allows.
 */
@NullMarked
package io.albedo.controller.targets;

import org.jspecify.annotations.NullMarked;
