/**
 * The data plane of the local account: every listener is a real HTTP server on a local port, and
 * requests are routed over the graph that was applied.
 */
@NullMarked
package io.albedo.controller.local.http;

import org.jspecify.annotations.NullMarked;
