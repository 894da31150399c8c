package io.github.temporalsfn.workflows.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a cell of the current details, Markdown shows it as it is. */
class HostileDetailsTest {
  private static final String CONSOLE = "https://eu-west-1.console.aws.amazon.com/states/home#";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[pay](javascript:alert(1))",
        "![x](https://evil.invalid/x.png)",
        "<script>alert(1)</script>",
        "<https://evil.invalid>",
        "https://evil.invalid",
        "WWW.evil.invalid",
        "admin@evil.invalid",
        "[pay][1]",
        "&lt;b&gt;",
        "**all** well",
        "_all_ well",
        "~~all~~ well",
        "$x$",
        "a \\[b",
        "# SUCCEEDED",
        "`"
      })
  void areCodeWhereMarkdownWouldMakeSomethingOfThem(String text) {
    assertThat(cellOf(text)).startsWith("`").endsWith("`").contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payment.Declined",
        "States.Timeout",
        "TIMED_OUT",
        "arn:aws:states:eu-west-1:123456789012:stateMachine:orders_v2",
        "3 m 20 s",
        "ended at 2026-11-29T12:00:00.000Z, as \"asked\" (50 %)",
        "日本 é"
      })
  void areLeftAsTheyAreWhereItWouldNot(String text) {
    assertThat(cellOf(text)).isEqualTo(text);
  }

  @Property(tries = 3000)
  void neverLeaveTheirCellNorTheirCode(@ForAll("texts") String text) {
    List<String> cells = cells(new DetailsTable("t").row("Error", text).toString());

    assertThat(cells).hasSize(4).startsWith("", " Error ").endsWith("");
    String cell = cells.get(2).strip();
    int fence = cell.length() - cell.replaceFirst("^`+", "").length();
    if (fence == 0) {
      assertThat(cell).doesNotContainPattern("[\\[\\]<>*\\\\&@~`$!#{}|]|//");
    } else {
      String inside = cell.substring(fence, cell.length() - fence);
      assertThat(cell).endsWith("`".repeat(fence));
      assertThat((" " + inside + " ")).doesNotContainPattern("[^`]`{" + fence + "}[^`]");
    }
  }

  @Test
  void leadNowhereElseThanToTheConsole() {
    String link = Markdown.link("a)_(b", CONSOLE + "a) \"evil\" <x>|");

    assertThat(link).isEqualTo("[`a)_(b`](" + CONSOLE + "a%29%20%22evil%22%20%3Cx%3E%7C)");
  }

  /** What the other tests look for is there without what they test. */
  @Test
  void wouldBeLinksWithoutTheirCode() {
    String raw = "| Error | a\\\\|[pay](javascript:alert(1)) |\n";

    assertThat(cells("\n\n" + raw)).hasSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("`\\|[]()<>_*~&@!#/:.w$ \t\r\n\u001b\u202eab1")
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }

  private static String cellOf(String text) {
    return cells(new DetailsTable("t").row("Error", text).toString()).get(2).strip();
  }

  // As GFM does: a backslash takes the meaning from the next backslash or pipe, also within code.
  private static List<String> cells(String table) {
    String row = table.lines().toList().get(2);
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '|') {
        cells.add(cell.toString());
        cell.setLength(0);
        continue;
      }
      cell.append(row.charAt(i));
      if (row.charAt(i) == '\\' && i + 1 < row.length()) {
        cell.append(row.charAt(++i));
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
