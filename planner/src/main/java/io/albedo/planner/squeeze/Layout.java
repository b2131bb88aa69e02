package io.albedo.planner.squeeze;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the rules of one listener stand at some moment: first those that have their final places,
 * then the rest in the order in which they were found.
 *
 * @param top numbers of wanted rules
 * @param rest what is left in old places
 */
record Layout(Ledger ledger, BitSet top, List<Slot> rest) {

  /**
   * An old place.
   *
   * @param there the number of the rule that is there
   * @param want which wanted rule it is, or has become; {@link Ledger#NONE} if it is to go
   */
  record Slot(int there, int want) {
    boolean isWanted() {
      return want != Ledger.NONE;
    }
  }

  static Layout before(Ledger ledger) {
    List<Slot> rest = new ArrayList<>();
    for (int i = 0; i < ledger.size(); i++) {
      rest.add(new Slot(i, ledger.keptAs(i)));
    }
    return new Layout(ledger, new BitSet(), rest);
  }

  /** Wanted rules that are not there yet. */
  BitSet missing() {
    BitSet missing = ledger.added();
    missing.andNot(top);
    rest.stream().filter(Slot::isWanted).forEach(s -> missing.clear(s.want));
    return missing;
  }

  /** Old places of rules that nobody wants, from the bottom up. */
  List<Slot> spare() {
    return rest.reversed().stream().filter(s -> !s.isWanted()).toList();
  }

  /** Wanted rules above a place that are not in theirs yet. */
  List<Slot> raisable(int above) {
    return rest.stream().filter(s -> s.isWanted() && s.want < above).toList();
  }

  Layout creating(int want) {
    BitSet more = (BitSet) top.clone();
    more.set(want);
    return new Layout(ledger, more, rest);
  }

  Layout deleting(Slot slot) {
    return new Layout(ledger, top, without(List.of(slot)));
  }

  /** A rule that was to go becomes a wanted one. */
  Layout turning(Slot turned) {
    List<Slot> changed = new ArrayList<>(rest);
    changed.set(changed.indexOf(new Slot(turned.there, Ledger.NONE)), turned);
    return new Layout(ledger, top, changed);
  }

  private List<Slot> without(List<Slot> slots) {
    List<Slot> left = new ArrayList<>(rest);
    left.removeAll(slots);
    return left;
  }

  Layout raising(List<Slot> slots) {
    BitSet more = (BitSet) top.clone();
    slots.forEach(s -> more.set(s.want));
    return new Layout(ledger, more, without(slots));
  }

  /** The classes of requests that get a third answer. */
  BitSet misled() {
    Ledger.Descent descent = ledger.new Descent();
    top.stream().forEach(descent::passWanted);
    for (Slot slot : rest) {
      if (slot.want == Ledger.NONE || slot.want == ledger.keptAs(slot.there)) {
        descent.passPresent(slot.there);
      } else {
        descent.passWanted(slot.want);
      }
    }
    return descent.misled();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout layout && top.equals(layout.top) && rest.equals(layout.rest);
  }

  @Override
  public int hashCode() {
    return 31 * top.hashCode() + rest.hashCode();
  }
}
