package io.github.temporalsfn.distribution.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The poms of the repository, the root's first. */
public record Poms(List<Document> poms) {
  private static final String PROPERTY = "${";

  public static Poms ofRepository() throws Exception {
    Path root = Path.of("..");
    try (Stream<Path> files = Files.walk(root, 4)) {
      List<Path> modules =
          files
              .filter(file -> file.getFileName().toString().equals("pom.xml"))
              .filter(file -> !file.toString().contains("/target/"))
              .filter(file -> !file.equals(root.resolve("pom.xml")))
              .toList();
      List<Document> poms =
          Stream.concat(Stream.of(root.resolve("pom.xml")), modules.stream())
              .map(Poms::parsed)
              .toList();
      return new Poms(poms);
    }
  }

  /** The version of each dependency of others that any of them names, by its group and name. */
  public Map<String, String> dependencies() {
    Map<String, String> versions = new TreeMap<>();
    for (Document pom : poms) {
      elements(pom, "dependency")
          .filter(dependency -> !text(dependency, "type").equals("pom"))
          .filter(dependency -> !isOurs(text(dependency, "groupId")))
          .forEach(
              dependency ->
                  versions.put(
                      text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
                      version(dependency)));
    }
    return versions;
  }

  private static boolean isOurs(String group) {
    return group.equals(Component.OURS) || group.startsWith(PROPERTY);
  }

  private String version(Element dependency) {
    String own = text(dependency, "version");
    return own.isEmpty() ? managedVersion(dependency) : value(own);
  }

  /** The root's for this dependency, or that of the list of versions for its group. */
  private String managedVersion(Element dependency) {
    String group = text(dependency, "groupId");
    String name = text(dependency, "artifactId");
    return elements(poms.get(0), "dependency")
        .filter(managed -> !text(managed, "version").isEmpty())
        .filter(
            managed ->
                text(managed, "type").equals("pom")
                    ? group.startsWith(text(managed, "groupId"))
                    : group.equals(text(managed, "groupId"))
                        && name.equals(text(managed, "artifactId")))
        .map(managed -> value(text(managed, "version")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no version of " + group + ":" + name));
  }

  /** What a property of the root stands for. */
  private String value(String text) {
    return text.startsWith(PROPERTY)
        ? poms.get(0)
            .getElementsByTagName(text.substring(PROPERTY.length(), text.length() - 1))
            .item(0)
            .getTextContent()
        : text;
  }

  private static Stream<Element> elements(Document pom, String name) {
    NodeList found = pom.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static String text(Element element, String child) {
    NodeList children = element.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(child))
        .map(Node::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Document parsed(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom.toString(), e);
    }
  }
}
