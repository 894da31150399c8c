package io.github.temporalsfn.distribution.temporal.download;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A .tar.gz or .zip file, told apart by how it begins. */
record Archive(Path file) {
  private static final int ZIP = 0x504b;
  private static final int GZIP = 0x1f8b;
  // The header of POSIX tar, a block as everything in the file: name at 0, size at 124, type at
  // 156.
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_OFFSET = 156;

  /**
   * Writes the file of that name, in whatever folder of the archive it is.
   *
   * @throws IOException if this is no such archive, or has no such file
   */
  void extract(String name, Path target) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      int magic = in.read() << 8 | in.read();
      in.reset();
      if (magic != ZIP && magic != GZIP) {
        throw new IOException("it is neither a .tar.gz nor a .zip file");
      }
      boolean found =
          magic == ZIP
              ? extractFromZip(new ZipInputStream(in), name, target)
              : extractFromTar(new GZIPInputStream(in), name, target);
      if (!found) {
        throw new IOException("there is no " + name + " in it");
      }
    }
  }

  private static boolean extractFromZip(ZipInputStream zip, String name, Path target)
      throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (lastPart(entry.getName()).equals(name)) {
        try (OutputStream out = Files.newOutputStream(target)) {
          zip.transferTo(out);
        }
        return true;
      }
    }
    return false;
  }

  private static boolean extractFromTar(InputStream tar, String name, Path target)
      throws IOException {
    while (true) {
      byte[] header = tar.readNBytes(BLOCK);
      String path = header.length < BLOCK ? "" : text(header, 0, NAME_LENGTH);
      if (path.isEmpty()) {
        return false;
      }
      long size = size(header);
      boolean regular = header[TYPE_OFFSET] == '0' || header[TYPE_OFFSET] == 0;
      if (regular && lastPart(path).equals(name)) {
        copy(tar, size, target);
        return true;
      }
      tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
    }
  }

  private static long size(byte[] header) throws IOException {
    try {
      return Long.parseLong(text(header, SIZE_OFFSET, SIZE_LENGTH).strip(), 8);
    } catch (NumberFormatException e) {
      throw new IOException("it is damaged", e);
    }
  }

  private static void copy(InputStream in, long size, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = size;
    try (OutputStream out = Files.newOutputStream(target)) {
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new EOFException("it ends too early");
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }

  private static String text(byte[] header, int offset, int length) {
    String text = new String(header, offset, length, StandardCharsets.US_ASCII);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
