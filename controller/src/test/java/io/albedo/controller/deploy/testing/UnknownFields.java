package io.albedo.controller.deploy.testing;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fields of an object that its class in fabric8's model does not have. */
public final class UnknownFields {

  private UnknownFields() {}

  /** The names, wherever in the object they are. */
  public static SortedSet<String> of(Object object) {
    var names = new TreeSet<String>();
    collect(object, names);
    return names;
  }

  private static void collect(Object value, SortedSet<String> names) {
    switch (value) {
      case Collection<?> items -> items.forEach(item -> collect(item, names));
      case Map<?, ?> entries -> entries.values().forEach(entry -> collect(entry, names));
      default -> {
        if (value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model.")) {
          collectFields(value, names);
        }
      }
    }
  }

  private static void collectFields(Object bean, SortedSet<String> names) {
    for (Method method : bean.getClass().getMethods()) {
      if (method.getParameterCount() == 0 && method.getName().matches("get[A-Z].*")) {
        Object value = valueOf(bean, method);
        if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> more) {
          String type = bean.getClass().getSimpleName();
          more.keySet().forEach(key -> names.add(type + "." + key));
        } else if (value != null) {
          collect(value, names);
        }
      }
    }
  }

  private static Object valueOf(Object bean, Method getter) {
    try {
      return getter.invoke(bean);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + getter, e);
    }
  }
}
