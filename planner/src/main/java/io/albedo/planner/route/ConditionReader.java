package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.KeyValue;
import io.albedo.planner.annotation.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns conditions into tests of requests, as "Condition types for listener rules" of the Elastic
 * Load Balancing user guide describes them.
 */
final class ConditionReader {

  private ConditionReader() {}

  /** What nobody knows how to test is taken to hold for no request. */
  static Predicate<Request> read(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> host(c);
      case Condition.PathPattern c -> path(c);
      case Condition.HttpHeader c -> header(c);
      case Condition.HttpRequestMethod c -> request -> c.values().contains(request.method());
      case Condition.QueryString c -> query(c);
      case Condition.SourceIp c -> source(c);
      case Condition.Unfamiliar c -> request -> false;
    };
  }

  /**
   * Values cannot hold a colon, so they are held against the name alone; regular expressions see
   * the header as sent.
   */
  private static Predicate<Request> host(Condition.HostHeader condition) {
    Predicate<String> name = any(condition.values(), v -> Wildcard.withoutCase(v)::matches);
    Predicate<String> header =
        any(condition.regexValues(), v -> BoundedRegex.withoutCase(v)::found);
    return request -> name.test(request.hostName()) || header.test(request.host());
  }

  private static Predicate<Request> path(Condition.PathPattern condition) {
    Predicate<String> test =
        ConditionReader.<String, String>any(condition.values(), v -> Wildcard.withCase(v)::matches)
            .or(any(condition.regexValues(), v -> BoundedRegex.withCase(v)::found));
    return request -> test.test(request.path());
  }

  private static Predicate<Request> header(Condition.HttpHeader condition) {
    Predicate<String> test =
        ConditionReader.<String, String>any(
                condition.values(), v -> Wildcard.withoutCase(v)::matches)
            .or(any(condition.regexValues(), v -> BoundedRegex.withoutCase(v)::found));
    return request -> request.headerValues(condition.name()).stream().anyMatch(test);
  }

  private static Predicate<Request> query(Condition.QueryString condition) {
    Predicate<QueryParameter> test = any(condition.values(), ConditionReader::parameter);
    return request ->
        request.query().map(QueryParameter::parse).orElse(List.of()).stream().anyMatch(test);
  }

  private static Predicate<QueryParameter> parameter(KeyValue wanted) {
    Optional<Wildcard> key = wanted.key().map(Wildcard::escaped);
    Wildcard value = Wildcard.escaped(wanted.value());
    return parameter ->
        key.map(k -> k.matches(parameter.key())).orElse(true) && value.matches(parameter.value());
  }

  private static Predicate<Request> source(Condition.SourceIp condition) {
    List<Cidr> ranges = condition.values().stream().flatMap(ConditionReader::range).toList();
    return request -> ranges.stream().anyMatch(r -> r.contains(request.source()));
  }

  /** AWS refuses a range that is none, so it holds nobody. */
  private static Stream<Cidr> range(String text) {
    return Cidr.parse(text).toOptional().stream();
  }

  private static <V, T> Predicate<T> any(List<V> values, Function<V, Predicate<T>> reading) {
    List<Predicate<T>> tests = values.stream().map(reading).toList();
    return candidate -> tests.stream().anyMatch(t -> t.test(candidate));
  }
}
