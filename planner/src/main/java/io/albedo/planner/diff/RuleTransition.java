package io.albedo.planner.diff;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rules of a listener get from what is there to what is wanted: what stays, what only
 * moves, what is changed where it stands, what is new and what goes.
 *
 * @param kept equal content; perhaps another priority or other tags
 * @param modified other actions for the same requests in the same place, while nothing else moves
 * @param added by rising priority
 * @param removed by rising priority
 * @param foreign what others made, which stays as it is, where it is; by rising priority
 */
public record RuleTransition(
    List<Kept> kept,
    List<Kept> modified,
    List<ListenerRule> added,
    List<Present<ListenerRule>> removed,
    List<Present<ListenerRule>> foreign) {

  /** A wanted rule, after adoption, and the one that stands for it. */
  public record Kept(ListenerRule wanted, Present<ListenerRule> present) {
    public boolean moves() {
      return wanted.priority() != present.resource().priority();
    }
  }

  /** Pairs rules of equal content, those in equal places first; the rest is new or goes. */
  public static RuleTransition of(Change.Rules change, Adoption adoption) {
    Set<Integer> foreign = places(change.foreign());
    List<Present<ListenerRule>> ours =
        change.present().stream().filter(p -> !change.foreign().contains(p)).toList();
    Map<List<Condition>, List<Present<ListenerRule>>> left =
        ours.stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.resource().conditions(), Collectors.toCollection(ArrayList::new)));
    List<Kept> kept = new ArrayList<>();
    List<ListenerRule> added = new ArrayList<>();
    for (ListenerRule rule : change.wanted()) {
      if (foreign.contains(rule.priority())) {
        continue;
      }
      List<Present<ListenerRule>> alike = left.getOrDefault(rule.conditions(), List.of());
      Optional<Kept> match = find(rule, alike, adoption);
      match.ifPresent(k -> alike.remove(k.present()));
      match.ifPresentOrElse(kept::add, () -> added.add(rule));
    }
    Set<String> taken = kept.stream().map(k -> k.present().handle()).collect(Collectors.toSet());
    List<Present<ListenerRule>> removed =
        ours.stream().filter(p -> !taken.contains(p.handle())).toList();
    return new RuleTransition(
            List.copyOf(kept), List.of(), List.copyOf(added), removed, change.foreign())
        .modifiedInPlace(adoption);
  }

  private static Set<Integer> places(List<Present<ListenerRule>> rules) {
    return rules.stream().map(p -> p.resource().priority()).collect(Collectors.toSet());
  }

  private static Optional<Kept> find(
      ListenerRule wanted, List<Present<ListenerRule>> alike, Adoption adoption) {
    return alike.stream()
        .map(p -> new Kept(adoption.adopt(wanted, p.resource()), p))
        .filter(k -> RuleEquality.sameContent(k.wanted(), k.present().resource()))
        .min(Comparator.comparing(Kept::moves));
  }

  /**
   * Changing a rule in place is safe only where no request can see a third action: when all rules
   * stay where they are and those that change match the same requests as before.
   */
  private RuleTransition modifiedInPlace(Adoption adoption) {
    if (kept.stream().anyMatch(Kept::moves) || added.size() != removed.size()) {
      return this;
    }
    List<Kept> pairs = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      ListenerRule have = removed.get(i).resource();
      pairs.add(new Kept(adoption.adopt(added.get(i), have), removed.get(i)));
    }
    return pairs.stream().allMatch(RuleTransition::inPlace)
        ? new RuleTransition(kept, List.copyOf(pairs), List.of(), List.of(), foreign)
        : this;
  }

  private static boolean inPlace(Kept pair) {
    return !pair.moves()
        && pair.wanted().conditions().equals(pair.present().resource().conditions());
  }

  /** All rules of ours that are there now and will stay. */
  public Stream<Kept> staying() {
    return Stream.concat(kept.stream(), modified.stream());
  }
}
