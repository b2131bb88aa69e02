package io.albedo.model.plan;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the operations applied so far have created: turns the references of later calls into values.
 * A plan itself is never changed to resolve a reference.
 *
 * @param created attributes of created resources
 */
public record Bindings(SortedMap<ResourceId, Map<Attribute, String>> created) {

  public Bindings {
    created = Collections.unmodifiableSortedMap(new TreeMap<>(created));
  }

  public static Bindings none() {
    return new Bindings(Collections.emptySortedMap());
  }

  /** These bindings, and what {@code resource} got when it was created. */
  public Bindings with(ResourceId resource, Map<Attribute, String> attributes) {
    SortedMap<ResourceId, Map<Attribute, String>> more = new TreeMap<>(created);
    more.put(resource, Map.copyOf(attributes));
    return new Bindings(more);
  }

  /** These bindings after an operation: a creation that was applied adds its attributes. */
  public Bindings after(Operation operation, OperationResult result) {
    return result instanceof OperationResult.Applied(Map<Attribute, String> attributes)
        ? operation.call().created().map(id -> with(id, attributes)).orElse(this)
        : this;
  }

  /** The same operation, with every reference that is known here replaced by its value. */
  public Operation bind(Operation operation) {
    return Operation.builder()
        .from(operation)
        .call(new CallBinder(this::bind).bind(operation.call()))
        .build();
  }

  /** The same resource, with every reference that is known here replaced by its value. */
  public <R extends Resource> R bind(Class<R> kind, R resource) {
    return kind.cast(new ResourceBinder(this::bind).bind(resource));
  }

  /** The resources to which a call refers. */
  public static SortedSet<ResourceId> referencesOf(Call call) {
    SortedSet<ResourceId> references = new TreeSet<>();
    for (Token<?> token : tokensOf(call)) {
      if (token instanceof Token.Reference<?> reference) {
        references.add(reference.resource());
      }
    }
    return references;
  }

  /** What a call names in AWS, be it there already or still to come. */
  public static Set<Token<?>> tokensOf(Call call) {
    Set<Token<?>> tokens = new HashSet<>();
    var unused = new CallBinder(new TokenRecorder(tokens)).bind(call);
    return tokens;
  }

  private record TokenRecorder(Set<Token<?>> tokens) implements TokenBinder {
    @Override
    public <T> Token<T> bind(Token<T> token, Function<String, T> type) {
      tokens.add(token);
      return token;
    }
  }

  <T> Token<T> bind(Token<T> token, Function<String, T> type) {
    return token instanceof Token.Reference<T> reference
        ? value(reference).<Token<T>>map(v -> Token.of(type.apply(v))).orElse(token)
        : token;
  }

  private Optional<String> value(Token.Reference<?> reference) {
    return Optional.ofNullable(created.get(reference.resource()))
        .map(attributes -> attributes.get(reference.attribute()));
  }
}
