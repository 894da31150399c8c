package io.github.temporalsfn.emulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a request asks for.
 *
 * @param size how many items it may have
 * @param token where it begins; null for the first page
 */
record Page(int size, @Nullable String token) {
  private static final int MAX_TOKEN = 1024;

  static Page read(Parameters parameters) throws ApiException {
    return new Page(parameters.maxResults(), parameters.optional("nextToken", 1, MAX_TOKEN));
  }

  /**
   * The last item of the page before; null for the first page.
   *
   * @param scope the request without its paging parameters
   */
  @Nullable String after(String scope, Instant now) throws ApiException {
    return PageToken.position(token, scope, now);
  }

  /**
   * Answers with the page.
   *
   * @param field the list's name in the answer
   * @param items what follows the page before
   * @param key names an item, for {@link #after}
   * @param write shows an item
   */
  <T> ObjectNode answer(
      String field,
      List<T> items,
      Function<T, String> key,
      BiConsumer<ObjectNode, T> write,
      String scope,
      Instant now) {
    ObjectNode response = Responses.object();
    ArrayNode page = response.putArray(field);
    items.stream().limit(size).forEach(item -> write.accept(page.addObject(), item));
    if (items.size() > size) {
      String last = key.apply(items.get(size - 1));
      response.put("nextToken", new PageToken(scope, last, now).encode());
    }
    return response;
  }
}
