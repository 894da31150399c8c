package io.github.temporalsfn.distribution.realparts;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.temporalsfn.distribution.container.ContainerFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A service of docker-compose.yml that runs the image, as a process of this machine: with its
 * command, environment and healthcheck, in which paths, host names and ports are replaced.
 */
final class ComposedService implements AutoCloseable {
  private final List<String> environment;
  private final List<String> healthcheck;
  private final BackgroundProcess process;

  /**
   * Starts it.
   *
   * @param replacements what is elsewhere on this machine
   */
  ComposedService(String name, ContainerFiles files, Map<String, String> replacements) {
    JsonNode service = files.service(name);
    Places places = Places.of(replacements, service);
    environment = environment(files, service, places);
    healthcheck = places.in(ContainerFiles.texts(service.at("/healthcheck/test")));
    List<String> command = new ArrayList<>(environment);
    command.addAll(places.in(ContainerFiles.texts(files.image().path("entrypoint"))));
    command.addAll(places.in(ContainerFiles.texts(service.path("command"))));
    process = new BackgroundProcess(name, command, Map.of());
  }

  /** {@code env}, with the variables of the image and of the service, and none else. */
  private static List<String> environment(ContainerFiles files, JsonNode service, Places places) {
    Map<String, String> variables =
        new LinkedHashMap<>(ContainerFiles.entries(files.image().path("env")));
    variables.putAll(ContainerFiles.entries(service.path("environment")));
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i"));
    variables.forEach((name, value) -> command.add(name + "=" + places.in(value)));
    return command;
  }

  /** What the healthcheck's command exits with. */
  int healthcheck() {
    if (!healthcheck.get(0).equals("CMD")) {
      throw new IllegalStateException(healthcheck + " is no command without a shell");
    }
    List<String> command = new ArrayList<>(environment);
    command.addAll(healthcheck.subList(1, healthcheck.size()));
    return Typed.run(command, Path.of(""), Map.of()).exitCode();
  }

  ComposedService awaitHealthy() {
    process.awaitReady(() -> healthcheck() == 0);
    return this;
  }

  /** Does what {@code docker stop} does first; returns the exit code. */
  int terminate() {
    return process.terminate();
  }

  @Override
  public void close() {
    process.close();
  }

  /** Where things of the containers are on this machine. */
  private record Places(Map<String, String> replacements, Pattern pattern) {
    static Places of(Map<String, String> replacements, JsonNode service) {
      Map<String, String> all = new LinkedHashMap<>(replacements);
      service
          .path("volumes")
          .forEach(v -> all.put(v.path("target").asText(), v.path("source").asText()));
      String any = all.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
      return new Places(all, Pattern.compile("(?<![0-9])(?:" + any + ")(?![0-9])"));
    }

    String in(String text) {
      return pattern.matcher(text).replaceAll(match -> replacements.get(match.group()));
    }

    List<String> in(List<String> texts) {
      return texts.stream().map(this::in).toList();
    }
  }
}
