package io.albedo.controller.wire;

import io.albedo.k8s.lease.LeaderLease;
import io.albedo.k8s.lease.LeadershipListener;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.model.cluster.ClusterChange;
import io.albedo.model.port.ClusterListener;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A controller of a cluster: acts while it leads, and for as long as it is the only one or is not
 * to ask.
 */
public final class ClusterController implements ClusterListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterController.class);

  private final Supplier<ActingLoops> loops;
  private final Consumer<Boolean> onTurn;
  private @Nullable LeaderLease lease;
  private @Nullable ActingLoops acting;

  /**
   * One that does nothing yet.
   *
   * @param loops makes the loops of a term of office
   * @param onTurn hears whether this one acts, each time that changes
   */
  public ClusterController(Supplier<ActingLoops> loops, Consumer<Boolean> onTurn) {
    this.loops = loops;
    this.onTurn = onTurn;
  }

  /** Begins, when it is elected; at once if there is nobody to elect it. */
  public void start(KubernetesSide kubernetes, Optional<LeaseSettings> election) {
    if (election.isEmpty()) {
      act();
      return;
    }
    LOG.info("waits for the lease {}", election.get().lease().text());
    LeaderLease competition = new LeaderLease(kubernetes.connection(), election.get(), new Term());
    synchronized (this) {
      lease = competition;
    }
    competition.start();
  }

  private synchronized void act() {
    ActingLoops begun = loops.get();
    acting = begun;
    begun.start();
    onTurn.accept(true);
  }

  private void rest() {
    ActingLoops ended;
    synchronized (this) {
      ended = acting;
      acting = null;
    }
    if (ended != null) {
      onTurn.accept(false);
      ended.close();
    }
  }

  /** Whether this one acts. */
  public synchronized boolean acts() {
    return acting != null;
  }

  /** Whether it does what it should, which may be nothing: else the process is worth a restart. */
  public synchronized boolean isBeating() {
    return acting == null || acting.isBeating();
  }

  /** How many groups wait or are worked on. */
  public synchronized int queueLength() {
    return acting == null ? 0 : acting.queueLength();
  }

  @Override
  public synchronized void changed(ClusterChange change) {
    if (acting != null) {
      acting.changed(change);
    }
  }

  /** Ends after the operations that are being carried out, and lets another one act. */
  @Override
  public void close() {
    LeaderLease competition;
    synchronized (this) {
      competition = lease;
    }
    if (competition == null) {
      rest();
    } else {
      competition.close();
    }
  }

  private final class Term implements LeadershipListener {
    @Override
    public void started() {
      act();
    }

    @Override
    public void stopped() {
      rest();
    }
  }
}
