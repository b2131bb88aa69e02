package io.albedo.planner.shadow;

import io.albedo.model.alb.Condition;
import io.albedo.planner.annotation.Cidr;
import io.albedo.planner.route.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests that one condition lets through. */
sealed interface Reach {

  /**
   * Whether every request that the other lets through is let through here; never true by mistake.
   */
  boolean covers(Reach other);

  static Reach of(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> new Hosts(Patterns.withoutCase(c.values(), c.regexValues()));
      case Condition.PathPattern c -> new Paths(Patterns.paths(c.values(), c.regexValues()));
      case Condition.HttpHeader c ->
          new Header(c.name(), Patterns.withoutCase(c.values(), c.regexValues()));
      case Condition.HttpRequestMethod c -> new Methods(Set.copyOf(c.values()));
      case Condition.QueryString c -> new Query(c.values().stream().map(Parameter::of).toList());
      case Condition.SourceIp c -> Sources.of(c.values());
      case Condition.Unfamiliar c -> new Unfamiliar();
    };
  }

  /** Nobody can tell. */
  record Unfamiliar() implements Reach {
    @Override
    public boolean covers(Reach other) {
      return false;
    }
  }

  /** Hosts have no case. */
  record Hosts(Patterns patterns) implements Reach {
    @Override
    public boolean covers(Reach other) {
      return other instanceof Hosts hosts && patterns.covers(hosts.patterns);
    }
  }

  /** Paths have case. */
  record Paths(Patterns patterns) implements Reach {
    @Override
    public boolean covers(Reach other) {
      return other instanceof Paths paths && patterns.covers(paths.patterns);
    }
  }

  /** A header of a name without case. */
  record Header(String name, Patterns patterns) implements Reach {
    @Override
    public boolean covers(Reach other) {
      return other instanceof Header header
          && name.equalsIgnoreCase(header.name)
          && patterns.covers(header.patterns);
    }
  }

  /** Methods, with case. */
  record Methods(Set<String> names) implements Reach {
    @Override
    public boolean covers(Reach other) {
      return other instanceof Methods methods && names.containsAll(methods.names);
    }
  }

  /** Query parameters, any one of which may be there. */
  record Query(List<Parameter> parameters) implements Reach {
    @Override
    public boolean covers(Reach other) {
      return other instanceof Query query
          && query.parameters.stream()
              .allMatch(narrow -> parameters.stream().anyMatch(p -> p.covers(narrow)));
    }
  }

  /**
   * A query parameter.
   *
   * @param key any if absent
   */
  record Parameter(Optional<Wildcard> key, Wildcard value) {
    static Parameter of(Condition.KeyValue pair) {
      return new Parameter(pair.key().map(Wildcard::escaped), Wildcard.escaped(pair.value()));
    }

    boolean covers(Parameter other) {
      return value.covers(other.value)
          && (key.isEmpty() || other.key.filter(key.get()::covers).isPresent());
    }
  }

  /**
   * Ranges of addresses.
   *
   * @param readable whether all are ranges
   */
  record Sources(List<Cidr> ranges, boolean readable) implements Reach {
    static Sources of(List<String> texts) {
      List<Cidr> ranges =
          texts.stream().flatMap(text -> Cidr.parse(text).toOptional().stream()).toList();
      return new Sources(ranges, ranges.size() == texts.size());
    }

    @Override
    public boolean covers(Reach other) {
      return other instanceof Sources sources
          && sources.readable
          && sources.ranges.stream()
              .allMatch(narrow -> ranges.stream().anyMatch(r -> r.contains(narrow)));
    }
  }
}
