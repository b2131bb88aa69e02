package io.albedo.planner.order;

/**
 * The steps of every plan, in order: make what is new, switch requests over, then remove what is
 * old. Within a phase operations keep the order in which they were made.
 */
public enum Phase {
  /** Security groups are made, and admit what is wanted before anything relies on them. */
  ADMIT,
  /** Certificates are asked for early, since it takes minutes until they can be used. */
  CERTIFICATES,
  TARGET_GROUPS,
  /** Bindings come before rules, so that targets are registered when requests arrive. */
  BINDINGS,
  LOAD_BALANCERS,
  /** What protects a load balancer comes before its first listener. */
  ADD_ONS,
  CERTIFICATES_ISSUED,
  LISTENERS,
  /** Only at the rule quota: rules that go make room for new ones. */
  ROOM,
  /** Target groups that take over are checked for health, by rules that match nothing. */
  WARMING,
  WARMED,
  /** New rules are made below all live ones, where they take only requests that nothing matched. */
  RULES_ADDED,
  /** What new rules lead to is checked for health since they are there. */
  RULES_WARMED,
  /** Rules take their final places, or are changed where they stand. */
  RULES_SWITCHED,
  /** Default actions change when new rules have come and before old ones go. */
  LISTENERS_SWITCHED,
  /** Clients are let in to a new port only when its rules are complete. */
  OPENED,
  /** A load balancer that takes the place of another one gets healthy targets. */
  REPLACEMENT_WARMED,
  /** The load balancer is put behind the one in front when it answers as wanted. */
  TARGETS_REGISTERED,
  /** Listeners of the load balancer in front come, or lead elsewhere. */
  FRONTENDS_SWITCHED,
  /** Clients are sent to a load balancer that takes the place of another one, */
  ADDRESS_PUBLISHED,
  /** and have time to go there. */
  CLIENTS_MOVED,
  RULES_REMOVED,
  /** What is in front goes before what it leads to. */
  FRONTENDS_REMOVED,
  FRONTEND_TARGET_GROUPS_REMOVED,
  LISTENERS_REMOVED,
  LOAD_BALANCERS_REMOVED,
  CERTIFICATES_REMOVED,
  BINDINGS_REMOVED,
  TARGET_GROUPS_REMOVED,
  /** Security groups stop admitting what nobody wants, and go. */
  REVOKE,
  /** Tags of rules that moved; no request depends on them. */
  TAGS;

  /** Whether requests may be seeing a change in this phase, or after it. */
  boolean followsSwitch() {
    return compareTo(ROOM) >= 0;
  }

  /** Whether operations of this phase change what one listener does with requests. */
  boolean switchesListener() {
    return compareTo(ROOM) >= 0
        && compareTo(RULES_REMOVED) <= 0
        && this != OPENED
        && this != REPLACEMENT_WARMED
        && !bringsFrontend()
        && !movesClients();
  }

  private boolean movesClients() {
    return this == ADDRESS_PUBLISHED || this == CLIENTS_MOVED;
  }

  private boolean bringsFrontend() {
    return this == TARGETS_REGISTERED || this == FRONTENDS_SWITCHED;
  }

  /**
   * Whether operations of this phase wait for all that switch requests before: those that destroy
   * what earlier ones may still rely on, and those that lead more requests to it.
   */
  boolean awaitsSwitch() {
    return bringsFrontend()
        || movesClients()
        || (compareTo(FRONTENDS_REMOVED) >= 0 && this != TAGS);
  }
}
