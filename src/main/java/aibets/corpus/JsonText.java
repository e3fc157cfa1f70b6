package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Parses a text that is a single JSON value, so that nothing after it is dropped. Thread-safe.
 *
 * @param malformed why other text is not read; {@code %d} is the line
 * @param followed why text with something after the value is not read; {@code %d} is the line
 */
record JsonText(String malformed, String followed) {

  private static final ObjectReader READER =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Returns the value; a missing one if the text is blank. */
  JsonNode parsed(String text) throws UnreadableException {
    try {
      return text.isBlank() ? MissingNode.getInstance() : READER.readValue(text);
    } catch (MismatchedInputException e) {
      throw new UnreadableException(followed.formatted(line(e)));
    } catch (StreamConstraintsException e) {
      throw new UnreadableException(
          String.valueOf(e.getMessage()).contains("nesting")
              ? "is nested too deeply: flatten it"
              : "has a number or text that is too long: shorten it");
    } catch (JsonProcessingException e) {
      throw new UnreadableException(malformed.formatted(line(e)));
    }
  }

  private static int line(JsonProcessingException failure) {
    return failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
  }
}
