package io.albedo.model.alb;

import java.util.Comparator;

/**
 * One inbound permission with one source. Its identity is all but the description, which AWS keeps
 * but nobody compares.
 *
 * @param protocol {@code tcp}, or what was found
 * @param fromPort -1 if the permission is for all ports
 * @param toPort -1 if the permission is for all ports
 */
public record IpPermission(String protocol, int fromPort, int toPort, Source source)
    implements Comparable<IpPermission> {

  private static final Comparator<IpPermission> ORDER =
      Comparator.comparingInt(IpPermission::fromPort)
          .thenComparingInt(IpPermission::toPort)
          .thenComparing(IpPermission::protocol)
          .thenComparing(IpPermission::source);

  /** Where traffic may come from; the text is kept as written. */
  public record Source(Kind kind, String value) implements Comparable<Source> {
    private static final Comparator<Source> ORDER =
        Comparator.comparing(Source::kind).thenComparing(Source::value);

    @Override
    public int compareTo(Source other) {
      return ORDER.compare(this, other);
    }
  }

  /** The kinds of source, in the order in which they are written. */
  public enum Kind {
    IPV4_CIDR,
    IPV6_CIDR,
    PREFIX_LIST,
    SECURITY_GROUP
  }

  public static IpPermission tcp(int port, Kind kind, String value) {
    return new IpPermission("tcp", port, port, new Source(kind, value));
  }

  /** Whether traffic to this port may come in. */
  public boolean admits(int port) {
    return fromPort < 0 || (fromPort <= port && port <= toPort);
  }

  @Override
  public int compareTo(IpPermission other) {
    return ORDER.compare(this, other);
  }
}
