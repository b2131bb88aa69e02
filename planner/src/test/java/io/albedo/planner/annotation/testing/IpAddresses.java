package io.albedo.planner.annotation.testing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary IP addresses in all their spellings, and the grammar of RFC 3986, section 3.2.2. */
public final class IpAddresses {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String H16 = "[0-9a-fA-F]{1,4}";
  private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + IPV4 + ")";
  private static final Pattern GRAMMAR = Pattern.compile(IPV4 + "|" + ipv6());

  private IpAddresses() {}

  /** Whether the text is an address by the grammar; Go accepts exactly those. */
  public static boolean isAddress(String text) {
    return GRAMMAR.matcher(text).matches();
  }

  private static String ipv6() {
    String whole = "(?:" + H16 + ":){6}" + LS32;
    String longGaps =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                groups -> before(6 - groups) + "::(?:" + H16 + ":){" + (groups - 1) + "}" + LS32)
            .collect(Collectors.joining("|"));
    String firstGap = "::(?:" + H16 + ":){5}" + LS32;
    return String.join("|", whole, firstGap, longGaps, before(6) + "::" + H16, before(7) + "::");
  }

  /** Up to so many groups in front of a gap. */
  private static String before(int groups) {
    return "(?:(?:" + H16 + ":){0," + (groups - 1) + "}" + H16 + ")?";
  }

  public static Arbitrary<String> ipv4() {
    return octet().list().ofSize(4).map(octets -> String.join(".", octets));
  }

  private static Arbitrary<String> octet() {
    return Arbitraries.oneOf(
            Arbitraries.of(0, 1, 10, 127, 128, 255), Arbitraries.integers().between(0, 255))
        .map(String::valueOf);
  }

  /**
   * The same address in full, with zeros left out, in capitals, with a gap or with a dotted end.
   */
  public static Arbitrary<Spelling> ipv6Spellings() {
    return Combinators.combine(
            group().list().ofSize(8),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(1, 8))
        .as(IpAddresses::spelling);
  }

  /** An address in full and some other spelling of it. */
  public record Spelling(String full, String other) {}

  private static Arbitrary<Integer> group() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 0, 0, 1, 0xffff, 0x2001, 0xdb8),
        Arbitraries.integers().between(0, 0xffff));
  }

  /** Makes the groups in the gap zero, then leaves them out; without room for a gap: capitals. */
  private static Spelling spelling(List<Integer> groups, int from, int length) {
    int to = Math.min(from + length, 8);
    List<String> digits =
        IntStream.range(0, 8)
            .mapToObj(i -> Integer.toHexString(i >= from && i < to ? 0 : groups.get(i)))
            .toList();
    String full =
        digits.stream()
            .map(group -> "0000".substring(group.length()) + group)
            .collect(Collectors.joining(":"));
    String gapped =
        String.join(":", digits.subList(0, from)) + "::" + String.join(":", digits.subList(to, 8));
    return new Spelling(full, from % 2 == 0 ? gapped : gapped.toUpperCase(Locale.ROOT));
  }

  /** Texts that are nearly addresses. */
  public static Arbitrary<String> nearly() {
    return Arbitraries.of(
            "0",
            "1",
            "10",
            "255",
            "256",
            "01",
            "ffff",
            "FFFF",
            "12345",
            "g",
            "::",
            ":",
            ":",
            ".",
            ".",
            "1.2.3.4",
            "10.0.0",
            "1.2.3.4.5",
            "%",
            "%eth0",
            " ",
            "+1",
            "-",
            "2001",
            "db8")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  /** Eight or so groups, some of them empty. */
  public static Arbitrary<String> nearlyIpv6() {
    return Arbitraries.of("0", "1", "ffff", "", "", "db8", "1.2.3.4", "10000")
        .list()
        .ofMinSize(2)
        .ofMaxSize(10)
        .map(groups -> String.join(":", groups));
  }
}
