/**
 * The controller's flags: names, defaults and meaning of those of aws-load-balancer-controller
 * v3.5.0, so that its command lines and Helm values go on working.
 */
@NullMarked
package io.albedo.controller.config;

import org.jspecify.annotations.NullMarked;
