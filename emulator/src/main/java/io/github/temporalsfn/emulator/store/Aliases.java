package io.github.temporalsfn.emulator.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The aliases of a state machine. */
public final class Aliases {
  private final Map<String, Alias> byName = new TreeMap<>();

  Aliases() {}

  /** The alias of this name. */
  public synchronized Optional<Alias> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All aliases, by name. */
  public synchronized List<Alias> byName() {
    return List.copyOf(byName.values());
  }

  /** Adds an alias, or puts it in the place of the one with its name. */
  public synchronized void put(Alias alias) {
    byName.put(alias.name(), alias);
  }

  /** Deletes an alias. Its versions stay. */
  public synchronized void remove(String name) {
    byName.remove(name);
  }
}
