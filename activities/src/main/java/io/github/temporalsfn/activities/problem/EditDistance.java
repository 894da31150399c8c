package io.github.temporalsfn.activities.problem;

/** How many characters must be changed, added, left out or swapped with their neighbour. */
final class EditDistance {
  private EditDistance() {}

  static int between(String one, String other) {
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, one, other, i, j);
      }
    }
    return distance[one.length()][other.length()];
  }

  private static int step(int[][] distance, String one, String other, int i, int j) {
    int changed = distance[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int added = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    int least = Math.min(changed, added);
    return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
  }
}
