package io.github.temporalsfn.activities.start;

import io.github.temporalsfn.activities.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An object or list while its parts are read. */
final class JsonContainer {
  private record Part(String name, ByteBuffer value) {}

  private final boolean isObject;
  private final List<Part> parts = new ArrayList<>();
  private String name = "";

  JsonContainer(boolean isObject) {
    this.isObject = isObject;
  }

  /** The name of the field that comes next. */
  void name(String name) {
    this.name = name;
  }

  void add(ByteBuffer value) {
    parts.add(new Part(name, value));
  }

  ByteBuffer digest() {
    MessageDigest sha256 = Sha256.digest();
    sha256.update((byte) (isObject ? '{' : '['));
    if (isObject) {
      // Stable: of fields given twice, which AWS may take, the order counts.
      parts.sort(Comparator.comparing(Part::name));
    }
    for (Part part : parts) {
      ByteBuffer name = ByteBuffer.allocate(Integer.BYTES + part.name.length() * Character.BYTES);
      name.putInt(part.name.length()).asCharBuffer().put(CharBuffer.wrap(part.name));
      sha256.update(name.array());
      sha256.update(part.value.duplicate());
    }
    return ByteBuffer.wrap(sha256.digest());
  }
}
