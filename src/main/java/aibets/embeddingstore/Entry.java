package aibets.embeddingstore;

import dev.langchain4j.data.segment.TextSegment;
import org.jspecify.annotations.Nullable;

/**
 * What is kept under an id.
 *
 * @param vector bit for bit as it was given
 * @param segment null if there was none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(String id, float[] vector, @Nullable TextSegment segment) {}
