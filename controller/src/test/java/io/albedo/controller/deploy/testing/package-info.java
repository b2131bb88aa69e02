/** What tests of the deployment share. */
@NullMarked
package io.albedo.controller.deploy.testing;

import org.jspecify.annotations.NullMarked;
