package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.temporalsfn.emulator.store.StateMachine;
import io.github.temporalsfn.emulator.store.Store;
import java.util.Map;
import java.util.TreeMap;

/** The tags of state machines, and the three actions that are about nothing else. */
final class Tags {
  private static final int MAX_TAGS = 50;

  private Tags() {}

  /** The tags in a request. */
  static Map<String, String> read(Parameters parameters) throws ApiException {
    Map<String, String> tags = new TreeMap<>();
    for (Parameters tag : parameters.structures("tags")) {
      String value = tag.optional("value", 0, 256);
      tags.put(tag.required("key", 1, 128), value == null ? "" : value);
    }
    return tags;
  }

  /** ListTagsForResource. */
  static ImmediateOperation list(Store store) {
    return call -> {
      StateMachine machine = machine(store, call.parameters());
      ObjectNode response = Responses.object();
      ArrayNode tags = response.putArray("tags");
      machine.tags().forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
      return response;
    };
  }

  /** TagResource. */
  static ImmediateOperation add(Store store) {
    return call -> {
      call.parameters().require("tags");
      Map<String, String> more = read(call.parameters());
      StateMachine machine = machine(store, call.parameters());
      synchronized (machine) {
        Map<String, String> tags = machine.tags();
        tags.putAll(more);
        if (tags.size() > MAX_TAGS) {
          throw ApiException.of(
              "TooManyTags", "The resource would have more than " + MAX_TAGS + " tags");
        }
        machine.setTags(tags);
      }
      return Responses.object();
    };
  }

  /** UntagResource. */
  static ImmediateOperation remove(Store store) {
    return call -> {
      call.parameters().require("tagKeys");
      var keys = call.parameters().strings("tagKeys");
      StateMachine machine = machine(store, call.parameters());
      synchronized (machine) {
        Map<String, String> tags = machine.tags();
        keys.forEach(tags::remove);
        machine.setTags(tags);
      }
      return Responses.object();
    };
  }

  private static StateMachine machine(Store store, Parameters parameters) throws ApiException {
    String arn = parameters.required("resourceArn", 1, ResourceArn.MAX_LENGTH);
    parameters.check();
    return store
        .machine(ResourceArn.stateMachine(arn).text())
        .orElseThrow(() -> ApiException.of("ResourceNotFound", "Resource not found", arn));
  }
}
