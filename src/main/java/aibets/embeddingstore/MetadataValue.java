package aibets.embeddingstore;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A metadata value as columns of a row.
 *
 * @param kind its type
 * @param text its exact representation
 * @param number its sort key among values of its kind; null for strings and NaN or infinities
 */
record MetadataValue(Kind kind, String text, @Nullable BigDecimal number) {

  enum Kind {
    STRING,
    UUID,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE
  }

  /**
   * Converts a value.
   *
   * @throws IllegalArgumentException if metadata cannot have its type
   */
  static MetadataValue of(Object value) {
    if (value instanceof String string) {
      return new MetadataValue(Kind.STRING, string, null);
    } else if (value instanceof UUID id) {
      return new MetadataValue(Kind.UUID, id.toString(), order(id));
    } else if (value instanceof Integer) {
      return new MetadataValue(Kind.INTEGER, value.toString(), number(value));
    } else if (value instanceof Long) {
      return new MetadataValue(Kind.LONG, value.toString(), number(value));
    } else if (value instanceof Float single) {
      return new MetadataValue(
          Kind.FLOAT, value.toString(), Float.isFinite(single) ? number(value) : null);
    } else if (value instanceof Double twice) {
      return new MetadataValue(
          Kind.DOUBLE, value.toString(), Double.isFinite(twice) ? number(value) : null);
    }
    throw new IllegalArgumentException(
        "Metadata values are strings, UUIDs or numbers, but got '"
            + value
            + "' of "
            + value.getClass().getName());
  }

  /** Converts a number as langchain4j does, by its string representation. */
  private static BigDecimal number(Object value) {
    return new BigDecimal(value.toString());
  }

  /** Orders UUIDs like {@link UUID#compareTo}, by two signed numbers. */
  private static BigDecimal order(UUID id) {
    return new BigDecimal(
        BigInteger.valueOf(id.getMostSignificantBits())
            .shiftLeft(Long.SIZE)
            .add(BigInteger.valueOf(id.getLeastSignificantBits())));
  }

  Object toObject() {
    return switch (kind) {
      case STRING -> text;
      case UUID -> UUID.fromString(text);
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case FLOAT -> Float.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
    };
  }
}
