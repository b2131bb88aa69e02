package io.albedo.model.alb;

import java.util.List;
import java.util.Optional;

/**
 * What a request must have for a rule to match: any one of the values. Semantics as in "Condition
 * types for listener rules" of the Elastic Load Balancing user guide.
 */
public sealed interface Condition {

  /** The field's name in the API, such as {@code host-header}. */
  String field();

  /**
   * Host names: without case, {@code *} and {@code ?} as wildcards. Either kind of values is empty.
   */
  record HostHeader(List<String> values, List<String> regexValues) implements Condition {
    public HostHeader {
      values = List.copyOf(values);
      regexValues = List.copyOf(regexValues);
    }

    @Override
    public String field() {
      return "host-header";
    }
  }

  /** Paths without query: with case, {@code *} and {@code ?} as wildcards. */
  record PathPattern(List<String> values, List<String> regexValues) implements Condition {
    public PathPattern {
      values = List.copyOf(values);
      regexValues = List.copyOf(regexValues);
    }

    @Override
    public String field() {
      return "path-pattern";
    }
  }

  /** Values of one header: without case, with wildcards. */
  record HttpHeader(String name, List<String> values, List<String> regexValues)
      implements Condition {
    public HttpHeader {
      values = List.copyOf(values);
      regexValues = List.copyOf(regexValues);
    }

    @Override
    public String field() {
      return "http-header";
    }
  }

  /** Request methods: with case, no wildcards. */
  record HttpRequestMethod(List<String> values) implements Condition {
    public HttpRequestMethod {
      values = List.copyOf(values);
    }

    @Override
    public String field() {
      return "http-request-method";
    }
  }

  /** Query parameters: without case, with wildcards; {@code \} escapes one. */
  record QueryString(List<KeyValue> values) implements Condition {
    public QueryString {
      values = List.copyOf(values);
    }

    @Override
    public String field() {
      return "query-string";
    }
  }

  /** Address of the connection's peer, as CIDR. */
  record SourceIp(List<String> values) implements Condition {
    public SourceIp {
      values = List.copyOf(values);
    }

    @Override
    public String field() {
      return "source-ip";
    }
  }

  /**
   * One that this release does not know. It is only ever read, so that the rule that has it can be
   * left alone.
   */
  record Unfamiliar(String field) implements Condition {}

  /** A query parameter; without key the value is looked for in all of them. */
  record KeyValue(Optional<String> key, String value) {}
}
