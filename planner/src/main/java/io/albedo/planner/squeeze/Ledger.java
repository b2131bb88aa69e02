package io.albedo.planner.squeeze;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.RuleTransition;
import io.albedo.planner.diff.RuleTransition.Kept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of one listener, numbered: those that are there by their place, the wanted ones by
 * theirs.
 */
final class Ledger {

  /** Instead of a number: nobody wants it. */
  static final int NONE = -1;

  private final List<Present<ListenerRule>> present;
  private final List<ListenerRule> wanted;
  private final BitSet added = new BitSet();
  private final int[] keptAs;
  private final AnswerTable table;
  private final List<Taking> presentTakes;
  private final List<Taking> wantedTakes;

  /** What a rule matches, and how it answers. */
  private record Taking(BitSet classes, int answer) {}

  Ledger(Exchange exchange) {
    RuleTransition transition = exchange.transition();
    this.present =
        Stream.concat(transition.staying().map(Kept::present), transition.removed().stream())
            .sorted(Comparator.comparingInt(p -> p.resource().priority()))
            .toList();
    this.wanted =
        Stream.concat(transition.staying().map(Kept::wanted), transition.added().stream())
            .sorted(Comparator.comparingInt(ListenerRule::priority))
            .toList();
    transition.added().forEach(rule -> added.set(wanted.indexOf(rule)));
    this.keptAs = present.stream().mapToInt(p -> keptAs(transition, p)).toArray();
    List<ListenerRule> live = present.stream().map(Present::resource).toList();
    this.table = new AnswerTable(exchange, live, wanted);
    this.presentTakes = takes(live);
    this.wantedTakes = takes(wanted);
  }

  private int keptAs(RuleTransition transition, Present<ListenerRule> rule) {
    return transition
        .staying()
        .filter(k -> k.present().equals(rule))
        .map(k -> wanted.indexOf(k.wanted()))
        .findFirst()
        .orElse(NONE);
  }

  private List<Taking> takes(List<ListenerRule> rules) {
    List<Taking> all = new ArrayList<>();
    rules.forEach(r -> all.add(new Taking(table.matches(r), table.answer(r))));
    return all;
  }

  /** How many classes of requests there are. */
  int classes() {
    return table.size();
  }

  int size() {
    return present.size();
  }

  Present<ListenerRule> present(int number) {
    return present.get(number);
  }

  ListenerRule wanted(int number) {
    return wanted.get(number);
  }

  BitSet added() {
    return (BitSet) added.clone();
  }

  /** As which wanted rule one that is there stays. */
  int keptAs(int number) {
    return keptAs[number];
  }

  boolean matchTheSame(int there, int want) {
    return present.get(there).resource().conditions().equals(wanted.get(want).conditions());
  }

  /** Goes down a list of rules, and finds the classes of requests that get a third answer. */
  final class Descent {
    private final BitSet left = table.all();
    private final BitSet misled = new BitSet();

    void passWanted(int number) {
      pass(wantedTakes.get(number));
    }

    void passPresent(int number) {
      pass(presentTakes.get(number));
    }

    private void pass(Taking rule) {
      BitSet taken = (BitSet) rule.classes.clone();
      taken.and(left);
      misled.or(table.misled(taken, rule.answer));
      left.andNot(taken);
    }

    /** What reaches the end gets the default actions. */
    BitSet misled() {
      misled.or(table.misled(left, table.meanwhile()));
      return misled;
    }
  }
}
