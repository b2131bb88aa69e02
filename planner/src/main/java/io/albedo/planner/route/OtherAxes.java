package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.annotation.IpAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fields whose values are names or numbers: few candidates stand for all others. */
final class OtherAxes {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  private OtherAxes() {}

  /** The methods that are named, and one that is not. */
  static Cells<Consumer<Request.Builder>> methods(List<Condition> conditions) {
    List<String> named =
        conditions.stream()
            .flatMap(
                c ->
                    c instanceof Condition.HttpRequestMethod m
                        ? m.values().stream()
                        : Stream.empty())
            .distinct()
            .toList();
    String unnamed =
        Stream.concat(METHODS.stream(), Stream.iterate("OTHER", m -> m + "-"))
            .filter(m -> !named.contains(m))
            .findFirst()
            .orElseThrow();
    List<String> all = new ArrayList<>(List.of(unnamed));
    all.addAll(named);
    return cells(conditions, all, Request.Builder::method);
  }

  /**
   * What holds for an address holds for all up to the next one at which a range begins or behind
   * which one ends.
   */
  static Cells<Consumer<Request.Builder>> sources(List<Condition> conditions) {
    List<String> candidates = new ArrayList<>(List.of("127.0.0.1", "0.0.0.0", "::"));
    conditions.stream()
        .flatMap(c -> c instanceof Condition.SourceIp s ? s.values().stream() : Stream.empty())
        .flatMap(text -> Cidr.parse(text).toOptional().stream())
        .distinct()
        .forEach(range -> edges(range, candidates));
    return cells(conditions, candidates, Request.Builder::source);
  }

  /** Nobody knows which field it is, nor what it may look like: no test of it is taken to hold. */
  static Cells<Consumer<Request.Builder>> unfamiliar() {
    return new Cells<>(Map.of(new BitSet(), request -> {}), false);
  }

  private static void edges(Cidr range, List<String> candidates) {
    int bits = range.address().bits();
    int behind = bits - range.prefixLength();
    BigInteger first = range.address().value().shiftRight(behind).shiftLeft(behind);
    BigInteger next = first.add(BigInteger.ONE.shiftLeft(behind));
    candidates.add(new IpAddress(first, bits).text());
    if (next.bitLength() <= bits) {
      candidates.add(new IpAddress(next, bits).text());
    }
  }

  private static Cells<Consumer<Request.Builder>> cells(
      List<Condition> conditions,
      List<String> candidates,
      BiConsumer<Request.Builder, String> writing) {
    Map<BitSet, Consumer<Request.Builder>> all = new LinkedHashMap<>();
    for (String candidate : candidates) {
      Request.Builder request = Request.builder();
      writing.accept(request, candidate);
      all.putIfAbsent(
          Axis.vector(conditions, request.build()), builder -> writing.accept(builder, candidate));
    }
    return new Cells<>(all, true);
  }
}
