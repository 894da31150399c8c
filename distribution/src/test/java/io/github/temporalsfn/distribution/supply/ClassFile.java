package io.github.temporalsfn.distribution.supply;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class needs of others, by its constants (Java Virtual Machine Specification, §4.1, §4.4).
 *
 * @param classes those that it extends, and those whose members it uses, such as {@code
 *     java/lang/Object}; not those of which it has a constant's value, or an annotation
 * @param texts its string literals
 */
record ClassFile(Set<String> classes, Set<String> texts) {
  static ClassFile read(InputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(bytes);
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, Integer> names = new HashMap<>();
    Set<Integer> classes = new HashSet<>();
    Set<Integer> literals = new HashSet<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 7 -> names.put(i, in.readUnsignedShort());
        case 8 -> literals.add(in.readUnsignedShort());
        case 9, 10, 11 -> {
          classes.add(in.readUnsignedShort());
          in.skipNBytes(2);
        }
        case 5, 6 -> {
          in.skipNBytes(8);
          // A long and a double take two numbers.
          i++;
        }
        case 3, 4, 12, 17, 18 -> in.skipNBytes(4);
        case 15 -> in.skipNBytes(3);
        case 16, 19, 20 -> in.skipNBytes(2);
        default -> throw new IOException("no constant has the tag " + tag);
      }
    }
    // Access, the class itself; then its super class and its interfaces.
    in.skipNBytes(4);
    classes.add(in.readUnsignedShort());
    for (int interfaces = in.readUnsignedShort(); interfaces > 0; interfaces--) {
      classes.add(in.readUnsignedShort());
    }
    return new ClassFile(
        classes.stream()
            .map(index -> texts.getOrDefault(names.getOrDefault(index, 0), ""))
            .collect(Collectors.toSet()),
        literals.stream().map(index -> texts.getOrDefault(index, "")).collect(Collectors.toSet()));
  }
}
