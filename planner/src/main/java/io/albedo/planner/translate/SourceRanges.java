package io.albedo.planner.translate;

import io.albedo.planner.annotation.Cidr;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** From where clients may reach a port; the text is kept as written. */
record SourceRanges(SortedSet<String> ipv4, SortedSet<String> ipv6) {

  static final SourceRanges NOWHERE = new SourceRanges(new TreeSet<>(), new TreeSet<>());

  static final SourceRanges EVERYWHERE =
      new SourceRanges(new TreeSet<>(Set.of("0.0.0.0/0")), new TreeSet<>(Set.of("::/0")));

  static SourceRanges of(Collection<Cidr> cidrs) {
    return new SourceRanges(texts(cidrs, false), texts(cidrs, true));
  }

  private static SortedSet<String> texts(Collection<Cidr> cidrs, boolean ipv6) {
    return cidrs.stream()
        .filter(cidr -> cidr.isIpv6() == ipv6)
        .map(Cidr::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isEmpty() {
    return ipv4.isEmpty() && ipv6.isEmpty();
  }

  /** As LBC's messages show it. */
  @Override
  public String toString() {
    return GoText.list(ipv4) + ", " + GoText.list(ipv6);
  }
}
