package io.github.temporalsfn.distribution.temporal.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.github.temporalsfn.distribution.local.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A web server with one archive, behind a redirection as on Temporal's. */
public final class DownloadSite implements AutoCloseable {
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  public DownloadSite(int status, byte[] body) {
    try {
      server = HttpServer.create(new InetSocketAddress(Port.loopback(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/latest",
        exchange -> {
          queries.add(exchange.getRequestURI().getQuery());
          exchange.getResponseHeaders().add("Location", "/archive");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/archive",
        exchange -> {
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/latest";
  }

  /** What was asked for. */
  List<String> queries() {
    return queries;
  }

  /** A .tar.gz file with a licence and a script {@code temporal}. */
  public static byte[] tarGz(String script) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      addToTar(gzip, "LICENSE", "Free.");
      addToTar(gzip, "temporal", script);
      gzip.write(new byte[1024]);
    }
    return bytes.toByteArray();
  }

  /** The same as a .zip file. */
  static byte[] zip(String script) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("LICENSE"));
      zip.write("Free.".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("temporal"));
      zip.write(script.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void addToTar(GZIPOutputStream out, String name, String text) throws IOException {
    byte[] content = text.getBytes(UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000755\0");
    put(header, 124, String.format("%011o\0", content.length));
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    out.write(header);
    out.write(content);
    out.write(new byte[(512 - content.length % 512) % 512]);
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
