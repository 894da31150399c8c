package io.github.temporalsfn.starter.batch;

import java.util.List;

/**
 * The lines that one batch workflow runs.
 *
 * @param number from 1
 * @param first the first run's place in the file, from 0
 * @param lines the numbers of its lines
 * @param digests of the runs, {@link Digest#LENGTH} characters each
 */
record Part(int number, int first, List<Integer> lines, String digests) {
  int size() {
    return lines.size();
  }

  String digest(int index) {
    return digests.substring(index * Digest.LENGTH, (index + 1) * Digest.LENGTH);
  }
}
