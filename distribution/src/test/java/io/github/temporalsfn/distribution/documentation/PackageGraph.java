package io.github.temporalsfn.distribution.documentation;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which packages know which, without cycles.
 *
 * @param known those that each package uses, itself left out
 */
record PackageGraph(Map<String, Set<String>> known) {
  /** Of these classes' packages; what lies elsewhere does not count. */
  static PackageGraph of(Collection<JavaClass> classes) {
    Map<String, Set<String>> known = new TreeMap<>();
    classes.forEach(each -> known.put(each.getPackageName(), new TreeSet<>()));
    for (JavaClass from : classes) {
      Set<String> of = known.getOrDefault(from.getPackageName(), new TreeSet<>());
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (known.containsKey(to) && !to.equals(from.getPackageName())) {
          of.add(to);
        }
      }
    }
    return new PackageGraph(known);
  }

  Set<String> packages() {
    return known.keySet();
  }

  /** Those that a package knows, but for those that it knows by way of others as well. */
  Stream<String> next(String from) {
    return of(from).filter(to -> of(from).noneMatch(other -> reaches(other, to)));
  }

  private boolean reaches(String from, String to) {
    return of(from).anyMatch(other -> other.equals(to) || reaches(other, to));
  }

  private Stream<String> of(String from) {
    return known.getOrDefault(from, Set.of()).stream();
  }
}
