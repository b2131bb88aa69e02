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

  /** One replacement, by regular expression. */
  record Rewrite(String regex, String replace) {}
}
