package io.github.temporalsfn.distribution.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links from page to page, and to files and folders of the repository. */
class LinksTest {
  @Test
  void leadSomewhere() throws IOException {
    List<Page> pages = Page.all();

    assertThat(pages).extracting(Page::name).contains("README.md", "docs/quickstart.md");
    assertThat(pages.stream().flatMap(LinksTest::deadLinks)).isEmpty();
  }

  @Test
  void deadOnesAreNoticed() {
    Page page =
        new Page(
            Path.of("..", "docs", "page.md"),
            """
            # A heading, with `code`
            [dead](no-such-page.md), [dead](workflows.md#no-such-heading), [dead](#none)
            [alive](workflows.md#runstatemachine), [alive](#a-heading-with-code)
            """);

    assertThat(deadLinks(page)).hasSize(3);
  }

  @Test
  void everyPageIsInTheIndex() throws IOException {
    Page index = Page.read(Path.of("..", "docs", "README.md"));

    assertThat(index.links())
        .containsAll(
            Page.all().stream()
                .map(Page::name)
                .filter(name -> name.matches("docs/[a-z-]+\\.md"))
                .map(name -> name.substring("docs/".length()))
                .toList());
  }

  private static Stream<String> deadLinks(Page page) {
    return page.links().stream()
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !leadsSomewhere(page, link))
        .map(link -> page.path() + ": " + link);
  }

  private static boolean leadsSomewhere(Page page, String link) {
    String[] parts = link.split("#", 2);
    if (parts[0].isEmpty()) {
      return page.anchors().contains(parts[1]);
    }
    Path target = page.path().resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || Page.read(target).anchors().contains(parts[1]);
  }
}
