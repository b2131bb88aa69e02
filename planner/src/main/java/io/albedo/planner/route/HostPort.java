package io.albedo.planner.route;

/**
 * A host header in its two parts.
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port digits, or empty
 */
record HostPort(String host, String port) {

  static HostPort of(String header) {
    int colon = header.lastIndexOf(':');
    return colon > header.lastIndexOf(']')
        ? new HostPort(header.substring(0, colon), header.substring(colon + 1))
        : new HostPort(header, "");
  }
}
