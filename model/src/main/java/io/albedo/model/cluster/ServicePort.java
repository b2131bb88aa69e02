package io.albedo.model.cluster;

import java.util.OptionalInt;

/**
 * One port of a Service, with the defaults of the API server filled in.
 *
 * @param name empty if the only port has none
 * @param port 1 to 65535
 * @param targetPort equal to {@code port} if not written
 * @param nodePort empty if the Service has none or, for a manifest that no API server has seen, if
 *     it is not known yet ({@link Service#nodePortsAllocated()} tells which)
 */
public record ServicePort(String name, int port, PortRef targetPort, OptionalInt nodePort) {}
