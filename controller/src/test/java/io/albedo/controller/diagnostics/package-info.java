/** Every finding of the catalogue, shown by an example, and the document made of them. */
@NullMarked
package io.albedo.controller.diagnostics;

import org.jspecify.annotations.NullMarked;
