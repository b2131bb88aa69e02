package io.albedo.aws.client;

/** Why a call is made. Where calls must wait, those of the first lane go first. */
public enum Lane {
  /** Somebody changed something, or sits before a terminal. */
  EDIT,
  /** Nothing is known to have changed: a look for drift, or the first one after a start. */
  RESYNC
}
