package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class H2FailureTest {

  static Stream<IOException> closed() {
    return Stream.of(new ClosedByInterruptException(), new ClosedChannelException());
  }

  @ParameterizedTest
  @MethodSource("closed")
  void doesNotTreatAFileClosedDuringAReadAsDamaged(IOException closed) {
    assertThat(H2Failure.isDamage(unread(closed))).isFalse();
  }

  @Test
  void treatsAFileThatCannotBeReadAsDamaged() {
    assertThat(H2Failure.isDamage(unread(new IOException("Input/output error")))).isTrue();
  }

  /** Returns H2's own exception. */
  private static SQLException unread(IOException cause) {
    return new SQLException(
        "IO Exception",
        "90031",
        ErrorCode.IO_EXCEPTION_2,
        DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "Reading failed", cause));
  }
}
