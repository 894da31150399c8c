package io.github.temporalsfn.starter.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void countsBlankLinesAndLeavesThemOut() {
    assertThat(read("1\r\n\n  \n2".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Lines.Line(1, "1", null), new Lines.Line(4, "2", null));
  }

  @Test
  void goesOnBehindALineThatIsNoText() {
    assertThat(read(new byte[] {(byte) 0xff, '\n', '7'}))
        .containsExactly(new Lines.Line(1, "", "is not UTF-8"), new Lines.Line(2, "7", null));
  }

  @Test
  void goesOnBehindALineThatIsTooLong() {
    String line = "x".repeat(Lines.LONGEST + 1) + "\n7";

    assertThat(read(line.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new Lines.Line(1, "", "must have at most 1048576 bytes, has 1048577"),
            new Lines.Line(2, "7", null));
  }

  private static List<Lines.Line> read(byte[] bytes) {
    List<Lines.Line> read = new ArrayList<>();
    Lines lines = new Lines(new ByteArrayInputStream(bytes));
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      read.add(line);
    }
    return read;
  }
}
