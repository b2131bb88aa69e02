package io.albedo.k8s.watch;

import io.albedo.model.diag.Diagnostic;
import java.util.Optional;

/** What a ControllerRevision says, or why it says nothing. */
record Memory(Optional<RememberedForm> form, Optional<Diagnostic> finding) {

  static Memory of(RememberedForm form) {
    return new Memory(Optional.of(form), Optional.empty());
  }

  static Memory unreadable(Diagnostic finding) {
    return new Memory(Optional.empty(), Optional.of(finding));
  }
}
