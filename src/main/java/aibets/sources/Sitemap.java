package aibets.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sitemap (sitemaps.org).
 *
 * @param pages it lists
 * @param maps URLs of other sitemaps
 */
record Sitemap(List<Listed> pages, List<String> maps) {

  private static final int MAX_BYTES = 50 << 20;
  private static final int MAX_ENTRIES = 50_000;

  /**
   * A page.
   *
   * @param changed date as written; may be empty
   */
  record Listed(String address, String changed) {}

  /**
   * Parses a sitemap.
   *
   * @param content XML, perhaps compressed with gzip
   * @throws IOException if it is not a sitemap
   */
  static Sitemap parse(byte[] content) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(unpacked(content))));
    } catch (XMLStreamException e) {
      throw new IOException("is not a sitemap", e);
    }
  }

  private static byte[] unpacked(byte[] content) throws IOException {
    boolean isPacked =
        content.length > 1 && (content[0] & 0xFF) == 0x1F && (content[1] & 0xFF) == 0x8B;
    if (!isPacked) {
      return content;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      byte[] unpacked = in.readNBytes(MAX_BYTES + 1);
      if (unpacked.length > MAX_BYTES) {
        throw new IOException("is larger than %,d MB".formatted(MAX_BYTES >> 20));
      }
      return unpacked;
    }
  }

  private static Sitemap read(XMLStreamReader xml) throws XMLStreamException {
    List<Listed> pages = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    StringBuilder address = new StringBuilder();
    StringBuilder changed = new StringBuilder();
    while (xml.hasNext() && pages.size() + maps.size() < MAX_ENTRIES) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(xml.getLocalName());
          if (open.size() == 2) {
            address.setLength(0);
            changed.setLength(0);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (open.size() == 3 && "loc".equals(open.peek())) {
            address.append(xml.getText());
          } else if (open.size() == 3 && "lastmod".equals(open.peek())) {
            changed.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String ended = open.pop();
          String listed = address.toString().strip();
          if (open.size() == 1 && ended.equals("url") && !listed.isEmpty()) {
            pages.add(new Listed(listed, changed.toString().strip()));
          } else if (open.size() == 1 && ended.equals("sitemap") && !listed.isEmpty()) {
            maps.add(listed);
          }
        }
        default -> {}
      }
    }
    return new Sitemap(pages, maps);
  }
}
