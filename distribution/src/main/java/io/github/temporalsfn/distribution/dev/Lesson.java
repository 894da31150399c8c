package io.github.temporalsfn.distribution.dev;

import java.util.List;

/**
 * Commands that belong together, to be run in their order.
 *
 * @param title what they show. It becomes a comment, which zsh does not know at its prompt, so that
 *     it has nothing but words in it
 */
record Lesson(String title, List<String> commands) {}
