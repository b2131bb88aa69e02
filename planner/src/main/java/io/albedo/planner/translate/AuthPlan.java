package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import java.util.List;
import java.util.Optional;

/** The actions that guard a backend; made only where there is an HTTPS listener to guard. */
interface AuthPlan {

  /** Empty if one of them cannot be made, which has been reported then. */
  Optional<List<Action>> actions();
}
