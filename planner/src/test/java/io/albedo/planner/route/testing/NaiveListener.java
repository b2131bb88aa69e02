package io.albedo.planner.route.testing;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.Request;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Routing once more, written for plainness: every wildcard is a regular expression, every condition
 * is read anew. What a router is held against.
 */
public final class NaiveListener {

  private NaiveListener() {}

  /** The rule with the lowest priority among those that hold. */
  public static Optional<ListenerRule> decide(List<ListenerRule> rules, Request request) {
    Optional<ListenerRule> best = Optional.empty();
    for (ListenerRule rule : rules) {
      boolean better = best.isEmpty() || rule.priority() < best.get().priority();
      if (better && rule.conditions().stream().allMatch(c -> holds(c, request))) {
        best = Optional.of(rule);
      }
    }
    return best;
  }

  private static boolean holds(Condition condition, Request request) {
    return switch (condition) {
      case Condition.HostHeader c ->
          glob(c.values(), request.host().replaceAll(":\\d+$", ""), Pattern.CASE_INSENSITIVE)
              || regex(c.regexValues(), request.host(), Pattern.CASE_INSENSITIVE);
      case Condition.PathPattern c ->
          glob(c.values(), request.path(), 0) || regex(c.regexValues(), request.path(), 0);
      case Condition.HttpHeader c ->
          request.headers().stream()
              .filter(h -> h.name().equalsIgnoreCase(c.name()))
              .anyMatch(h -> glob(c.values(), h.value(), Pattern.CASE_INSENSITIVE));
      case Condition.HttpRequestMethod c ->
          c.values().stream().anyMatch(m -> m.equals(request.method()));
      case Condition.QueryString c -> query(c, request.query().orElse(""));
      case Condition.SourceIp c ->
          c.values().stream().anyMatch(range -> contains(range, request.source()));
      case Condition.Unfamiliar c -> false;
    };
  }

  private static boolean query(Condition.QueryString condition, String query) {
    return condition.values().stream()
        .anyMatch(
            wanted ->
                Arrays.stream(query.split("&"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.contains("=") ? part : part + "=")
                    .anyMatch(
                        part ->
                            glob(
                                List.of(wanted.key().orElse("*") + "=" + wanted.value()),
                                part,
                                Pattern.CASE_INSENSITIVE)));
  }

  private static boolean glob(List<String> patterns, String text, int flags) {
    return patterns.stream()
        .map(NaiveListener::asRegex)
        .anyMatch(p -> Pattern.compile(p, flags | Pattern.DOTALL).matcher(text).matches());
  }

  private static String asRegex(String glob) {
    return glob.replaceAll("([.^$+])", "\\\\$1")
        .replaceAll("(?<!\\\\)\\*", ".*")
        .replaceAll("(?<!\\\\)\\?", ".");
  }

  private static boolean regex(List<String> patterns, String text, int flags) {
    return patterns.stream().anyMatch(p -> finds(p, text, flags));
  }

  private static boolean finds(String regex, String text, int flags) {
    try {
      return Pattern.compile(regex, flags).matcher(text).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static boolean contains(String cidr, String address) {
    byte[] range = bytes(cidr.substring(0, cidr.indexOf('/')));
    byte[] other = bytes(address);
    int bits = Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
    return range.length == other.length && firstBits(range, bits).equals(firstBits(other, bits));
  }

  private static String firstBits(byte[] address, int count) {
    StringBuilder bits = new StringBuilder();
    for (byte b : address) {
      bits.append(Integer.toBinaryString((b & 0xff) + 0x100).substring(1));
    }
    return bits.substring(0, count);
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
