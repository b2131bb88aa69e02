package io.albedo.controller.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Makes values on which a planner stumbles as it would by a bug of its own. */
public final class Poison {

  private Poison() {}

  /** The same value, but that whoever asks for one thing of it breaks off. */
  public static <T> T in(Class<T> kind, T value, String accessor) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, arguments) -> {
              if (method.getName().equals(accessor)) {
                throw new IllegalStateException("poison in " + accessor);
              }
              try {
                return method.invoke(value, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
