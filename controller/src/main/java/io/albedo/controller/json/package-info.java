/** Files that Albedo reads and writes beside manifests, in the shapes of the AWS APIs. */
@NullMarked
package io.albedo.controller.json;

import org.jspecify.annotations.NullMarked;
