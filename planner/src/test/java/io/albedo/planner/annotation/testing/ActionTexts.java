package io.albedo.planner.annotation.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary members of a {@link SampleAction} as JSON, some of them of a wrong type. */
public final class ActionTexts {

  /** One member: {@code "name":value}. */
  public record Member(String name, String value) {

    public String json() {
      return "\"" + name + "\":" + value;
    }
  }

  private ActionTexts() {}

  public static String object(List<Member> members) {
    return "{" + String.join(",", members.stream().map(Member::json).toList()) + "}";
  }

  /** Members whose values fit. */
  public static Arbitrary<List<Member>> good() {
    return Arbitraries.oneOf(
            member("type", Arbitraries.of("\"a\"", "\"b\"")),
            member("port", Arbitraries.of("1", "-2", "80")),
            member("on", Arbitraries.of("true", "false")),
            member("values", Arbitraries.of("[]", "[\"a\"]", "[\"a\",\"b\"]")),
            member("params", Arbitraries.of("{}", "{\"k\":\"v\"}", "{\"k\":\"w\",\"l\":\"\"}")),
            member("fixedResponseConfig", fixedResponse()),
            member("forwardConfig", tuples("{\"targetGroups\":[", "]}")))
        .list()
        .ofMaxSize(6);
  }

  /** Members with a name once at most, some with a value that does not fit. */
  public static Arbitrary<List<Member>> any() {
    Arbitrary<String> value = Arbitraries.of("1", "1.5", "\"x\"", "true", "[]", "{}", "null");
    Arbitrary<Member> odd =
        Combinators.combine(
                Arbitraries.of("type", "port", "on", "values", "params", "fixedResponseConfig"),
                value)
            .as(Member::new);
    Arbitrary<Member> oddPort =
        value.map(
            port ->
                new Member("forwardConfig", "{\"targetGroups\":[{\"servicePort\":" + port + "}]}"));
    Arbitrary<Member> good = good().filter(list -> !list.isEmpty()).map(List::getFirst);
    return Arbitraries.oneOf(good, odd, oddPort).list().uniqueElements(Member::name).ofMaxSize(6);
  }

  private static Arbitrary<String> fixedResponse() {
    return Arbitraries.of("{}", "{\"statusCode\":\"200\"}", "{\"contentType\":\"text/plain\"}");
  }

  private static Arbitrary<String> tuples(String begin, String end) {
    return Arbitraries.of(
            "{}",
            "{\"serviceName\":\"s\"}",
            "{\"servicePort\":80}",
            "{\"servicePort\":\"http\",\"weight\":1}")
        .list()
        .ofMaxSize(3)
        .map(tuples -> begin + String.join(",", tuples) + end);
  }

  private static Arbitrary<Member> member(String name, Arbitrary<String> value) {
    return value.map(text -> new Member(name, text));
  }
}
