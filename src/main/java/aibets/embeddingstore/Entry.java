package aibets.embeddingstore;

import dev.langchain4j.data.segment.TextSegment;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the store.
 *
 * @param vector exactly as added
 * @param segment null if none was added
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(String id, float[] vector, @Nullable TextSegment segment) {}
