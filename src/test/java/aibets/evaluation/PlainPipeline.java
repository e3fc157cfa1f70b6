package aibets.evaluation;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one can build from langchain4j in an afternoon: the same model, its in-memory store,
 * documents split as by its "easy RAG", and the nearest passages.
 */
final class PlainPipeline implements Answerer {

  private static final int SEGMENT_TOKENS = 300;
  private static final int OVERLAP_TOKENS = 30;
  private static final int PASSAGES = 10;
  private static final int QUOTES = 3;

  private final AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
  private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

  PlainPipeline(List<aibets.corpus.Document> documents) {
    EmbeddingStoreIngestor.builder()
        .documentSplitter(
            DocumentSplitters.recursive(
                SEGMENT_TOKENS, OVERLAP_TOKENS, new HuggingFaceTokenCountEstimator()))
        .embeddingModel(model)
        .embeddingStore(store)
        .build()
        .ingest(
            documents.stream()
                .filter(document -> !document.text().isBlank())
                .map(document -> Document.from(document.text(), Metadata.from("id", document.id())))
                .toList());
  }

  @Override
  public Answer answer(String question, List<String> earlier) {
    long start = System.nanoTime();
    Embedding embedding = model.embed(question).content();
    List<EmbeddingMatch<TextSegment>> matches =
        store
            .search(
                EmbeddingSearchRequest.builder()
                    .queryEmbedding(embedding)
                    .maxResults(PASSAGES)
                    .build())
            .matches();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Answer(
        question,
        question,
        true,
        matches.get(0).score(),
        matches.stream().limit(QUOTES).map(PlainPipeline::quote).toList(),
        List.of(),
        matches.stream().map(PlainPipeline::evidence).toList(),
        Map.of(),
        took);
  }

  private static Quote quote(EmbeddingMatch<TextSegment> match) {
    String text = match.embedded().text();
    Quote.Source source = new Quote.Source(document(match), document(match), null, null);
    return new Quote(text, source, List.of(), "", 0, text.length(), match.score(), Map.of());
  }

  private static Answer.Evidence evidence(EmbeddingMatch<TextSegment> match) {
    return new Answer.Evidence(document(match), match.embedded().text(), match.score());
  }

  private static String document(EmbeddingMatch<TextSegment> match) {
    return String.valueOf(match.embedded().metadata().getString("id"));
  }
}
