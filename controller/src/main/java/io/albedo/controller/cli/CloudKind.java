package io.albedo.controller.cli;

/** What a run takes for AWS. */
enum CloudKind {
  /** An account in memory, whose listeners answer on local ports. */
  LOCAL
}
