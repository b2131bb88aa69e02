package io.albedo.planner.squeeze;

import java.util.List;

/**
 * How all wanted rules come to be there.
 *
 * @param moves in order; those of different listeners wait for each other, since they share the
 *     quota
 * @param safe whether no request is known to get a third answer on the way
 */
public record Way(List<Move> moves, boolean safe) {
  public Way {
    moves = List.copyOf(moves);
  }
}
