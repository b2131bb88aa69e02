package io.albedo.planner.squeeze;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.RequestClass;
import io.albedo.planner.route.RequestClasses;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules match which classes of requests, and the two answers that each class may get. An
 * answer is a number, the same for the same actions and transforms.
 */
final class AnswerTable {

  private final List<RequestClass> classes;
  private final Map<List<Object>, Integer> answers = new HashMap<>();
  private final int[] before;
  private final int[] after;
  private final int meanwhile;

  AnswerTable(Exchange exchange, List<ListenerRule> present, List<ListenerRule> wanted) {
    this.classes = exchange.serves() ? classes(present, wanted) : List.of();
    this.before = answers(present, exchange.old());
    this.after = answers(wanted, exchange.coming());
    this.meanwhile = answer(exchange.meanwhile());
  }

  private static List<RequestClass> classes(List<ListenerRule> some, List<ListenerRule> others) {
    List<ListenerRule> all = new ArrayList<>(some);
    all.addAll(others);
    return RequestClasses.of(Request.builder().build(), all).all();
  }

  private int[] answers(List<ListenerRule> rules, List<Action> otherwise) {
    return classes.stream()
        .mapToInt(c -> c.taker(rules).map(this::answer).orElseGet(() -> answer(otherwise)))
        .toArray();
  }

  int answer(ListenerRule rule) {
    return number(List.of(rule.actions(), rule.transforms()));
  }

  private int answer(List<Action> byDefault) {
    return number(List.of(byDefault, List.of()));
  }

  private int number(List<Object> answer) {
    return answers.computeIfAbsent(answer, a -> answers.size());
  }

  /** The classes that a rule matches. */
  BitSet matches(ListenerRule rule) {
    BitSet matches = new BitSet();
    for (int i = 0; i < classes.size(); i++) {
      matches.set(i, classes.get(i).isMatchedBy(rule));
    }
    return matches;
  }

  int size() {
    return classes.size();
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, classes.size());
    return all;
  }

  /** Those of some classes for which an answer is a third one. */
  BitSet misled(BitSet some, int answer) {
    BitSet misled = new BitSet();
    some.stream().filter(c -> before[c] != answer && after[c] != answer).forEach(misled::set);
    return misled;
  }

  /** The answer where no rule matches, while rules change. */
  int meanwhile() {
    return meanwhile;
  }
}
