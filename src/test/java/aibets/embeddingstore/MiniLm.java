package aibets.embeddingstore;

import aibets.encoding.MiniLmEncoder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.nio.file.Path;
import java.util.List;

/** The real model, for langchain4j's suites. */
final class MiniLm implements EmbeddingModel {

  private final MiniLmEncoder encoder = MiniLmEncoder.in(Path.of("target/model"));

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(
        segments.stream()
            .map(segment -> Embedding.from(encoder.encode(segment.text()).vector()))
            .toList());
  }
}
