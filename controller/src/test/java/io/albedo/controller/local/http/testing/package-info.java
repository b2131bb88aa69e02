/** Local accounts made by hand, and clients and backends to try them with. */
@NullMarked
package io.albedo.controller.local.http.testing;

import org.jspecify.annotations.NullMarked;
