package io.albedo.k8s.lease;

/** Hears when it may act, and when no more. Is never told both at once, nor one of them twice. */
public interface LeadershipListener {

  /** This one acts from now on. Must return soon: renewals wait for it. */
  void started();

  /**
   * From now on it must not act: another one may. On a hand-over nobody else does before this
   * returns, so it may wait here for what is under way; when the lease was lost, there is no such
   * time.
   */
  void stopped();
}
