/** What a controller must be allowed in the cluster that it runs in. */
@NullMarked
package io.albedo.controller.deploy;

import org.jspecify.annotations.NullMarked;
