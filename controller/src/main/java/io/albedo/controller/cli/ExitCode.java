package io.albedo.controller.cli;

/** How a command ends. */
final class ExitCode {

  static final int DONE = 0;

  /** An error diagnostic, or a failure. */
  static final int FAILED = 1;

  /** Only with {@code --detailed-exitcode}: planned, and there are changes. */
  static final int CHANGES = 2;

  /** Only of {@code diff}: the plans differ. */
  static final int DIFFERENT = 1;

  /** Only of {@code diff}: what was given cannot be compared. */
  static final int TROUBLE = 2;

  /** Only of {@code apply}: the saved plan does not fit any more, and nothing was done. */
  static final int REFUSED = 3;

  /** The command line is wrong ({@code EX_USAGE} of sysexits.h). */
  static final int USAGE = 64;

  private ExitCode() {}
}
