package io.albedo.model.alb;

import java.util.List;

/** How a request is rewritten before it is forwarded. */
public sealed interface Transform {

  /** The type's name in the API, such as {@code url-rewrite}. */
  String type();

  List<Rewrite> rewrites();

  /** Rewrites path and query. */
  record UrlRewrite(List<Rewrite> rewrites) implements Transform {
    public UrlRewrite {
      rewrites = List.copyOf(rewrites);
    }

    @Override
    public String type() {
      return "url-rewrite";
    }
  }

  /** Rewrites the host header. */
  record HostHeaderRewrite(List<Rewrite> rewrites) implements Transform {
    public HostHeaderRewrite {
      rewrites = List.copyOf(rewrites);
    }

    @Override
    public String type() {
      return "host-header-rewrite";
    }
  }

  /**
   * One that this release does not know. It is only ever read, so that the rule that has it can be
   * left alone.
   */
  record Unfamiliar(String type) implements Transform {
    @Override
    public List<Rewrite> rewrites() {
      return List.of();
    }
  }

  /** One replacement, by regular expression. */
  record Rewrite(String regex, String replace) {}
}
