package aibets.indexing;

import aibets.corpus.ContentHash;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.encoding.TokenMatrix;
import aibets.storage.EncodedDocument;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Encodes a passage in its context: the title, heading and introduction of its list precede its
 * sentences, so that they influence every token's vector ("late chunking", Günther et al. 2024).
 */
final class PassageEncoder {

  private final Encoder encoder;

  PassageEncoder(Encoder encoder) {
    this.encoder = encoder;
  }

  /** A passage to encode: its text with context, and the offset of each sentence. */
  record Input(String text, TreeMap<Integer, Integer> groups) {

    /** Returns a hash that is equal for equal inputs to the same encoder. */
    String hash(String fingerprint) {
      return ContentHash.of(fingerprint, text, groups.toString());
    }
  }

  String fingerprint() {
    return encoder.fingerprint();
  }

  static Input input(Document document, Passage passage) {
    StringBuilder text = new StringBuilder(document.title()).append(". ");
    if (!passage.section().isEmpty()) {
      text.append(passage.section()).append(". ");
    }
    if (passage.leadIn() != null) {
      text.append(document.words(passage.leadIn())).append(' ');
    }
    TreeMap<Integer, Integer> groups = new TreeMap<>();
    groups.put(0, TokenMatrix.CONTEXT);
    for (int i = 0; i < passage.sentences().size(); i++) {
      Sentence sentence = passage.sentences().get(i);
      groups.put(text.length(), i);
      text.append(document.words(sentence)).append(' ');
    }
    return new Input(text.toString(), groups);
  }

  /** Returns the vectors of each input, in the same order. */
  List<EncodedDocument.Vectors> encode(List<Input> inputs) {
    List<Encoding> encodings = encoder.encode(inputs.stream().map(Input::text).toList());
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> vectors(inputs.get(i), encodings.get(i)))
        .toList();
  }

  private EncodedDocument.Vectors vectors(Input input, Encoding encoding) {
    TokenMatrix tokens =
        TokenMatrix.of(encoding.tokens(), offset -> input.groups().floorEntry(offset).getValue());
    return new EncodedDocument.Vectors(
        input.hash(encoder.fingerprint()), encoding.vector(), tokens);
  }
}
