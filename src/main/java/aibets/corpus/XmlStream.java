package aibets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A stream of the elements and text of an XML file; names have no prefix. Declarations and external
 * references are ignored.
 */
final class XmlStream implements AutoCloseable {

  private static final int MAX_ELEMENTS = 5_000_000;

  private final XMLStreamReader reader;
  private final InputStream in;
  private boolean isOver;
  private int letters;
  private int elements;

  private XmlStream(XMLStreamReader reader, InputStream in, boolean isEmpty) {
    this.reader = reader;
    this.in = in;
    this.isOver = isEmpty;
  }

  /** Thrown when a file has too much text. */
  static final class TooMuchTextException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** Reads a stream, which may be empty; closes it at the end. */
  static XmlStream of(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    PushbackInputStream marked = new PushbackInputStream(in);
    int first = marked.read();
    boolean isEmpty = first < 0;
    try {
      if (isEmpty) {
        return new XmlStream(factory.createXMLStreamReader(new StringReader("<none/>")), in, true);
      }
      marked.unread(first);
      return new XmlStream(factory.createXMLStreamReader(marked), in, false);
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static IOException failure(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
  }

  /** Advances to the next element, end or text; false if there is none. */
  boolean next() throws IOException {
    try {
      while (!isOver && reader.hasNext()) {
        reader.next();
        if (isStart() && ++elements > MAX_ELEMENTS) {
          throw new ZipParts.TooMuchException();
        }
        if (isStart() || isEnd() || isText()) {
          return true;
        }
      }
      isOver = true;
      return false;
    } catch (XMLStreamException e) {
      throw failure(e);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && name().equals(name);
  }

  boolean isEnd() {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  boolean isEnd(String name) {
    return isEnd() && name().equals(name);
  }

  boolean isText() {
    return reader.getEventType() == XMLStreamConstants.CHARACTERS
        || reader.getEventType() == XMLStreamConstants.CDATA;
  }

  String name() {
    return reader.getLocalName();
  }

  /** Returns an attribute of the element, with any prefix; empty if there is none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * Returns the element's reference: an {@code id} attribute with a prefix, as there may be one
   * without.
   */
  String reference() {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = reader.getAttributePrefix(i);
      if (reader.getAttributeLocalName(i).equals("id") && prefix != null && !prefix.isEmpty()) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Returns a numeric attribute of the element between 0 and a maximum; otherwise a default. */
  int attribute(String name, int most, int otherwise) {
    String value = attribute(name);
    return value.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(value)) : otherwise;
  }

  String text() throws TooMuchTextException {
    String text = reader.getText();
    letters += text.length();
    if (letters > PackedFormat.MAX_TEXT_CHARACTERS) {
      throw new TooMuchTextException();
    }
    return text;
  }

  /** Skips the rest of the current element. */
  void skip() throws IOException {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
  }

  /** Returns all text of the current element. */
  String textWithin() throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : isEnd() ? -1 : 0;
      if (isText()) {
        text.append(text());
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
