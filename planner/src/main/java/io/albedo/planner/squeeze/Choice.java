package io.albedo.planner.squeeze;

import io.albedo.planner.squeeze.Layout.Slot;
import io.albedo.planner.squeeze.Move.Raised;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All that could be done in a situation, what costs least first:
 *
 * <ol>
 *   <li>a rule becomes one that matches the same requests
 *   <li>a wanted rule is made, if there is room; before that all that stay take their final places,
 *       or those above it, or none
 *   <li>a rule goes
 *   <li>rules take their final places
 *   <li>a rule becomes any other
 * </ol>
 */
final class Choice {

  /** Far more than are looked at in good time. */
  private static final int TURNS_AT_MOST = 1_000;

  private final Situation now;
  private final List<Supplier<Option>> found = new ArrayList<>();

  private Choice(Situation now) {
    this.now = now;
  }

  static List<Supplier<Option>> of(Situation now) {
    Choice choice = new Choice(now);
    choice.turns(true);
    if (now.room() > 0) {
      choice.creations();
    }
    choice.deletions();
    choice.raises();
    choice.turns(false);
    return choice.found;
  }

  /** What is possible whatever the quota says. */
  static List<Supplier<Option>> beyondQuota(Situation now) {
    Choice choice = new Choice(now);
    choice.creations();
    return choice.found;
  }

  private void creations() {
    for (int i = 0; i < now.layouts().size(); i++) {
      int listener = i;
      Layout layout = now.layouts().get(i);
      layout.missing().stream()
          .forEach(
              want -> {
                heights(layout, want)
                    .forEach(above -> found.add(() -> raiseAndCreate(listener, above, want)));
                found.add(() -> creation(now, listener, want));
              });
    }
  }

  /** Those that there are, up to which rules could be raised. */
  private static IntStream heights(Layout layout, int want) {
    int all = layout.raisable(Integer.MAX_VALUE).size();
    int above = layout.raisable(want).size();
    return IntStream.of(Integer.MAX_VALUE, want)
        .filter(height -> height == want ? above > 0 && above < all : all > 0);
  }

  private Option raiseAndCreate(int listener, int above, int want) {
    Option raise = raise(now, listener, above);
    return creation(raise.next(), listener, want).after(raise);
  }

  private void raises() {
    for (int i = 0; i < now.layouts().size(); i++) {
      int listener = i;
      Layout layout = now.layouts().get(i);
      layout.missing().stream()
          .limit(1)
          .flatMap(want -> heights(layout, want))
          .forEach(above -> found.add(() -> raise(now, listener, above)));
    }
  }

  private static Option creation(Situation from, int listener, int want) {
    Layout layout = from.layouts().get(listener);
    Move move = new Move.Create(listener, layout.ledger().wanted(want));
    return Option.of(from, move, layout.creating(want), -1);
  }

  private static Option raise(Situation from, int listener, int above) {
    Layout layout = from.layouts().get(listener);
    List<Slot> slots = layout.raisable(above);
    List<Raised> raised = slots.stream().map(slot -> raised(layout.ledger(), slot)).toList();
    return Option.of(from, new Move.Raise(listener, raised), layout.raising(slots), 0);
  }

  private static Raised raised(Ledger ledger, Slot slot) {
    return new Raised(ledger.present(slot.there()), ledger.wanted(slot.want()).priority());
  }

  private void deletions() {
    for (int i = 0; i < now.layouts().size(); i++) {
      int listener = i;
      now.layouts().get(i).spare().forEach(slot -> found.add(() -> deletion(listener, slot)));
    }
  }

  private Option deletion(int listener, Slot slot) {
    Layout layout = now.layouts().get(listener);
    Move move = new Move.Delete(listener, layout.ledger().present(slot.there()));
    return Option.of(now, move, layout.deleting(slot), 1);
  }

  private void turns(boolean alike) {
    for (int i = 0; i < now.layouts().size(); i++) {
      int listener = i;
      Layout layout = now.layouts().get(i);
      layout.spare().stream()
          .flatMap(slot -> layout.missing().stream().mapToObj(want -> new Slot(slot.there(), want)))
          .filter(turn -> layout.ledger().matchTheSame(turn.there(), turn.want()) == alike)
          .limit(TURNS_AT_MOST)
          .forEach(turn -> found.add(() -> turn(listener, turn)));
    }
  }

  private Option turn(int listener, Slot turned) {
    Layout layout = now.layouts().get(listener);
    Ledger ledger = layout.ledger();
    Move move =
        new Move.Turn(listener, ledger.present(turned.there()), ledger.wanted(turned.want()));
    return Option.of(now, move, layout.turning(turned), 0);
  }
}
